using System.Diagnostics;
using System.Text;

namespace MailTui.Core.Programs;

/// <summary>Gives something to a command of the shell and keeps what it says.</summary>
public static class ShellPipe
{
    /// <summary>UTF-16 units: some thousands of lines, which nobody reads here to the end.</summary>
    private const int MaxOutput = 256 * 1024;

    /// <summary>What the command left running (<c>xclip</c>) may keep its output open for ever.</summary>
    private static readonly TimeSpan Lingering = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Runs <c>/bin/sh -c command</c> (<c>cmd /c</c> on Windows) with the user's environment, outside the terminal. On
    /// cancellation it is ended with everything it started.
    /// </summary>
    /// <param name="command">As the user typed it.</param>
    /// <param name="write">Writes what the command reads; that the command stops reading is no failure.</param>
    /// <exception cref="ProgramException">The shell cannot be started.</exception>
    public static async Task<CommandOutput> RunAsync(
        string command,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        // Starting a process takes milliseconds of its own.
        using var process = await Task.Run(() => DetachedShell.Start(command), cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var registration = cancellationToken.Register(() => DetachedShell.End(process));
        await using (registration.ConfigureAwait(false))
        {
            var output = new OutputCollector(MaxOutput);
            var reading = Task.WhenAll(
                output.ReadAsync(Utf8(process.StandardOutput), stop.Token),
                output.ReadAsync(Utf8(process.StandardError), stop.Token)
            );
            await WriteAsync(process, write, stop.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            stop.CancelAfter(Lingering);
            try
            {
                await reading.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // What has come until now is what it said.
            }
            return new CommandOutput(process.ExitCode, output.Text, output.IsCut);
        }
    }

    private static StreamReader Utf8(StreamReader reader) => new(reader.BaseStream, Encoding.UTF8);

    private static async Task WriteAsync(
        Process process,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        var input = process.StandardInput.BaseStream;
        try
        {
            await using (input.ConfigureAwait(false))
                await write(input, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It reads no further, as head does.
        }
    }
}
