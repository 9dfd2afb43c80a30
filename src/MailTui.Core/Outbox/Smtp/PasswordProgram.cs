using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using MailTui.Core.Programs;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>
/// A program that prints a password on the first line of what it says. No shell reads its arguments; it reads nothing, and has
/// no terminal where there is <c>setsid</c>. What it says goes nowhere else, errors included.
/// </summary>
internal static class PasswordProgram
{
    private const string Key = "Smtp.PasswordCommand";
    private const int LongestLine = 4096;
    private static readonly TimeSpan Lingering = TimeSpan.FromMilliseconds(500);

    public static TimeSpan DefaultPatience { get; } = TimeSpan.FromSeconds(30);

    /// <param name="command">A program and its arguments.</param>
    /// <param name="path">The value of <c>$PATH</c>.</param>
    /// <exception cref="SmtpCredentialsException">It did not start, failed, took too long, or printed nothing.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command,
        string? path,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(command, path);
        process.StandardInput.Close();
        try
        {
            return await Patience
                .WaitAsync(patience, token => ReadAsync(process, command[0], token), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new SmtpCredentialsException(
                Phrase.Of(
                    $"{Key}: {command[0]} took longer than {Math.Round(patience.TotalSeconds, 1)} s and was ended. It must print the password without asking anything: unlock its store first."
                )
            );
        }
        finally
        {
            DetachedShell.End(process);
        }
    }

    private static async Task<string> ReadAsync(Process process, string name, CancellationToken cancellationToken)
    {
        // Read, so that it never waits for a full pipe; kept nowhere.
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
        var line = new List<byte>();
        var reading = ReadLineAsync(process.StandardOutput.BaseStream, line, cancellationToken);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        // What it left running (an agent that it started) may keep its output open for ever.
        await Task.WhenAny(Task.WhenAll(errors, reading), Task.Delay(Lingering, TimeProvider.System, cancellationToken))
            .ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new SmtpCredentialsException(
                Phrase.Of($"{Key}: {name} failed (exit status {process.ExitCode}): run it in a shell to see why.")
            );
        }
        lock (line)
        {
            string password = Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            return password.Length > 0
                ? password
                : throw new SmtpCredentialsException(Phrase.Of($"{Key}: {name} printed nothing."));
        }
    }

    private static async Task ReadLineAsync(Stream output, List<byte> line, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        bool isWhole = false;
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            int end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            lock (line)
            {
                if (!isWhole)
                    line.AddRange(buffer.AsSpan(0, Math.Min(end < 0 ? read : end, LongestLine - line.Count)));
                isWhole |= end >= 0 || line.Count == LongestLine;
            }
        }
    }

    private static Process Start(IReadOnlyList<string> command, string? path)
    {
        string? newSession = OperatingSystem.IsWindows() ? null : ProgramPath.Find("setsid", path);
        // setsid would say no more than that it failed.
        bool isThere = command[0].Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? File.Exists(command[0])
            : ProgramPath.Find(command[0], path) is not null;
        string[] all = newSession is not null && isThere ? [newSession, .. command] : [.. command];
        var start = new ProcessStartInfo(all[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (string argument in all.Skip(1))
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)
                ?? throw new SmtpCredentialsException(Phrase.Of($"{Key}: {command[0]} did not start."));
        }
        catch (Win32Exception e)
        {
            throw new SmtpCredentialsException(Phrase.Of($"{Key}: {command[0]} could not be started: {e.Message}."), e);
        }
    }
}
