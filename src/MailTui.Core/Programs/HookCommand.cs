using System.ComponentModel;
using System.Diagnostics;

namespace MailTui.Core.Programs;

/// <summary>
/// A program of the user's that is told of something. No shell reads its arguments, and what comes from mail reaches it in
/// variables of its environment alone. It has no terminal of ours: its streams lead nowhere.
/// </summary>
public static class HookCommand
{
    /// <summary>Who takes longer is ended, with what it started.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="command">A program and its arguments; not empty.</param>
    /// <param name="variables">Added to the environment.</param>
    /// <param name="time">Measures <see cref="Patience"/>.</param>
    /// <exception cref="ProgramException">It can not be started, failed, or took too long.</exception>
    public static async Task RunAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> variables,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        using var process = Start(start);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        // Read, so that it never waits for a full pipe; kept nowhere. What it leaves running may keep them open for ever.
        using var draining = new CancellationTokenSource();
        var drained = Task.WhenAll(
            DrainAsync(process.StandardOutput, draining.Token),
            DrainAsync(process.StandardError, draining.Token)
        );
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            if (cancellationToken.IsCancellationRequested)
                throw;
            throw new ProgramException(
                $"{command[0]} took longer than {Patience.TotalSeconds:0} s and was ended: see Ui.Notify.Command."
            );
        }
        finally
        {
            await draining.CancelAsync().ConfigureAwait(false);
            await drained.ConfigureAwait(false);
        }

        if (process.ExitCode != 0)
            throw new ProgramException($"{command[0]} failed (exit status {process.ExitCode}): see Ui.Notify.Command.");
    }

    private static async Task DrainAsync(StreamReader stream, CancellationToken cancellationToken)
    {
        try
        {
            await stream.BaseStream.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Nobody listens any more.
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new ProgramException($"{start.FileName} could not be started.");
        }
        catch (Win32Exception e)
        {
            throw new ProgramException(
                $"{start.FileName} could not be started: {e.Message}. See Ui.Notify.Command.",
                e
            );
        }
    }
}
