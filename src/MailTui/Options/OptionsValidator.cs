using System.Net;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Looks;
using MailTui.Presentation.Notifications;

namespace MailTui.Options;

/// <summary>Checks what types alone cannot say. The first mistake is named by its key.</summary>
internal static class OptionsValidator
{
    private static readonly string[] Desktops = ["off", "auto", "osc9", "osc777"];
    private static readonly string[] Previews = ["auto", "always", "never"];

    public static void Validate(MailTuiOptions options, string file)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < options.Mailboxes.Count; i++)
        {
            var mailbox = options.Mailboxes[i];
            string key = $"Mailboxes[{i}]";
            Require(mailbox is not null, key, "must be an object, not null");
            if (mailbox is null)
                return;
            ValidateMailbox(mailbox, key);
            Require(names.Add(mailbox.Name), $"{key}.Name", $"\"{mailbox.Name}\" is used twice; names must differ");
        }

        Range(options.Compose.UndoSendSeconds, 0, 600, "Compose.UndoSendSeconds");
        Range(options.Cache.MaxMegabytes, 0, 1_000_000, "Cache.MaxMegabytes");
        try
        {
            KeymapBuilder.Build(options.Ui.Keys, options.Ui.Bindings);
        }
        catch (KeymapException e)
        {
            throw new ConfigurationException($"{file}: {string.Join("; ", e.Problems)}.", e);
        }

        OneOf(options.Ui.Preview, Previews, "Ui.Preview");
        OneOf(options.Ui.Theme, Palettes.Names, "Ui.Theme");
        _ = LooksReader.Colors(options.Ui, file);
        _ = LooksReader.Rules(options.Ui, file);
        OneOf(options.Ui.Notify.Desktop, Desktops, "Ui.Notify.Desktop");
        Require(
            options.Ui.Notify.Quiet is not { } quiet || QuietHours.TryParse(quiet, out _),
            "Ui.Notify.Quiet",
            $"is \"{options.Ui.Notify.Quiet}\"; it must be two times of the day, such as 22:00-07:00"
        );

        void ValidateMailbox(MailboxOptions mailbox, string key)
        {
            Require(!string.IsNullOrWhiteSpace(mailbox.Name), $"{key}.Name", "is missing: give the mailbox a name");
            bool bucket = !string.IsNullOrWhiteSpace(mailbox.Bucket);
            bool directory = !string.IsNullOrWhiteSpace(mailbox.Directory);
            Require(
                bucket || directory,
                $"{key}.Bucket",
                "is missing: name the bucket that the SES receipt rule writes to (or a Directory of raw messages)"
            );
            Require(!(bucket && directory), $"{key}.Directory", "excludes Bucket: a mailbox is one or the other");
            Require(
                !mailbox.Prefix.StartsWith('/'),
                $"{key}.Prefix",
                "begins with a slash; object keys do not: write it as in the receipt rule, such as inbound/"
            );
            Require(
                mailbox.ServiceUrl is null || IsHttp(mailbox.ServiceUrl),
                $"{key}.ServiceUrl",
                "must be an http or https address"
            );
            Range(mailbox.PollSeconds, 5, 86_400, $"{key}.PollSeconds");
            Range(mailbox.EmptyTrashAfterDays ?? 1, 1, 36_500, $"{key}.EmptyTrashAfterDays");
            if (mailbox.Smtp is { } smtp)
                ValidateSmtp(smtp, $"{key}.Smtp");
        }

        void ValidateSmtp(SmtpOptions smtp, string key)
        {
            Require(
                !string.IsNullOrWhiteSpace(smtp.Host),
                $"{key}.Host",
                "is missing: email-smtp.REGION.amazonaws.com, with the region of your SES identities"
            );
            Range(smtp.Port, 1, 65_535, $"{key}.Port");
            Require(
                smtp.Security != SmtpSecurity.None || IsLoopback(smtp.Host),
                $"{key}.Security",
                "None sends passwords in the clear; it is allowed only for a server on this machine"
            );
        }

        void Range(int value, int least, int most, string key) =>
            Require(value >= least && value <= most, key, $"is {value}; it must be {least} to {most}");

        void OneOf(string value, IReadOnlyList<string> allowed, string key) =>
            Require(allowed.Contains(value), key, $"is \"{value}\"; it must be one of {string.Join(", ", allowed)}");

        void Require(bool condition, string key, string problem)
        {
            if (!condition)
                throw new ConfigurationException($"{file}: {key} {problem}.");
        }
    }

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
