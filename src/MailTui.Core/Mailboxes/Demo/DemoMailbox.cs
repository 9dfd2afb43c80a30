using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Sync;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// The mailbox of somebody without a configuration: invented messages as SES would have stored them, in a plain
/// directory that is then read like any other. Every date counts from the moment it is laid out, so it always looks
/// alive.
/// </summary>
public static class DemoMailbox
{
    /// <summary>Whose mail it is.</summary>
    public static IReadOnlyList<MailAddress> Addresses { get; } =
    [new("Me", "me@example.com"), new("Support", "support@example.com"), new("", "billing@example.com")];

    /// <summary>Flags, folders and labels that the messages start with; for the caller to apply, once.</summary>
    public static IReadOnlyList<DemoMessageState> States { get; } =
    [.. DemoMessages.Shared.Templates.Where(IsMail).Select(DemoMessageState.Of)];

    /// <summary>The keys of all messages.</summary>
    public static IReadOnlyList<MessageKey> Keys { get; } = [.. States.Select(state => state.Key)];

    /// <summary>What starts as already read: all but the handful of newest.</summary>
    public static IReadOnlyList<MessageKey> SeenKeys { get; } = With(MessageFlags.Seen);

    /// <summary>What starts as flagged.</summary>
    public static IReadOnlyList<MessageKey> FlaggedKeys { get; } = With(MessageFlags.Flagged);

    /// <summary>
    /// Lays the mailbox out in a directory, which is made if need be: one file a message, named by its key, modified when
    /// the message arrived. A directory that already holds this demo is left alone, unless its dates are older than a
    /// week; one that was left half-written is completed. Files of others are not touched.
    /// </summary>
    /// <param name="now">The time that all dates count from; whole seconds are used.</param>
    /// <exception cref="IOException">The directory cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written.</exception>
    public static void WriteTo(string directory, DateTimeOffset now)
    {
        DemoMessages messages = DemoMessages.Shared;
        DemoStamp old = DemoStamp.Read(directory);
        if (old.IsCurrent(messages.Version, now))
            return;

        DemoDirectory target = new(directory);
        target.Create();
        DemoClock clock = messages.ClockAt(now);
        foreach (DemoTemplate template in messages.Templates)
        {
            byte[] content = new TemplateRenderer(template, clock).Render();
            target.Write(FileName(template), content, clock.Arrival(template));
        }

        string[] files = [.. messages.Templates.Select(FileName)];
        foreach (string stale in old.Files.Except(files))
            target.Delete(stale);
        target.DeleteUnfinished(now);
        DemoStamp stamp = new(messages.Version, now, files);
        target.Write(DemoStamp.FileName, Encoding.UTF8.GetBytes(stamp.ToString()), now);
    }

    private static IReadOnlyList<MessageKey> With(MessageFlags flag) =>
        [.. States.Where(state => state.Flags.HasFlag(flag)).Select(state => state.Key)];

    private static bool IsMail(DemoTemplate template) => template.Name != MailKeys.SetupNotification;

    private static string FileName(DemoTemplate template) => IsMail(template) ? template.Key : template.Name;
}
