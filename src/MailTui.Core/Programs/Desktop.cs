using System.ComponentModel;
using System.Diagnostics;
using MailTui.Core.Text;

namespace MailTui.Core.Programs;

/// <summary>What opens files and pages where the reader sits: a browser, a viewer. Often there is none.</summary>
public sealed class Desktop
{
    /// <summary>An opener that fails does so soon; one that is the viewer itself stays.</summary>
    private static readonly TimeSpan FailsWithin = TimeSpan.FromSeconds(3);

    private readonly string? _opener;

    private Desktop(string? opener, string? whyNone) => (_opener, WhyNone) = (opener, whyNone);

    /// <summary>Why nothing can be opened, as a sentence; null when it can.</summary>
    public string? WhyNone { get; }

    public static Desktop None(string why) => new(null, why);

    /// <param name="opener">A program that takes one argument: the file or page.</param>
    public static Desktop With(string opener) => new(opener, null);

    /// <summary>The desktop that the environment speaks of.</summary>
    public static Desktop Find(Func<string, string?> variable)
    {
        bool IsSet(string name) => !string.IsNullOrEmpty(variable(name));

        if (IsSet("SSH_CONNECTION") || IsSet("SSH_TTY"))
            return None(Phrase.Mark("Over SSH it would be opened on this machine, not on yours."));
        if (OperatingSystem.IsWindows())
            return new(null, null);
        if (OperatingSystem.IsMacOS())
            return With("/usr/bin/open");
        if (!IsSet("DISPLAY") && !IsSet("WAYLAND_DISPLAY"))
            return None(Phrase.Mark("There is no desktop here."));
        return ProgramPath.Find("xdg-open", variable("PATH")) is { } opener
            ? With(opener)
            : None(Phrase.Mark("xdg-open is not installed."));
    }

    /// <summary>Has the desktop open something; does not wait until it is closed.</summary>
    /// <param name="target">An absolute path, or an address of printable ASCII.</param>
    /// <exception cref="ProgramException">It can not.</exception>
    public async Task OpenAsync(string target, CancellationToken cancellationToken)
    {
        if (WhyNone is { } reason)
            throw new ProgramException(reason);
        if (_opener is null)
            OpenOnWindows(target);
        else
            await OpenAsync(_opener, target, cancellationToken).ConfigureAwait(false);
    }

    private static async Task OpenAsync(string opener, string target, CancellationToken cancellationToken)
    {
        var process = await Task.Run(
                () => DetachedShell.Start("exec \"$@\" </dev/null >/dev/null 2>&1", opener, target),
                cancellationToken
            )
            .ConfigureAwait(false);
        using (process)
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            patience.CancelAfter(FailsWithin);
            try
            {
                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // It runs on, as a viewer does.
                return;
            }
            if (process.ExitCode != 0)
            {
                throw new ProgramException(
                    $"{Path.GetFileName(opener)} could not open it (exit status {process.ExitCode}): save it, or copy the link."
                );
            }
        }
    }

    private static void OpenOnWindows(string target)
    {
        try
        {
            Process.Start(new ProcessStartInfo(target) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception e)
        {
            throw new ProgramException($"Windows could not open it: {e.Message}. Save it, or copy the link.", e);
        }
    }
}
