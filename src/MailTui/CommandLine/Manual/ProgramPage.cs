using MailTui.CommandLine.Reference;

namespace MailTui.CommandLine.Manual;

/// <summary>mailtui(1).</summary>
internal static class ProgramPage
{
    private static readonly (string Name, string Means)[] s_variables =
    [
        ("MAILTUI_CONFIG", "The configuration file, where `--config` does not say it."),
        (
            "MAILTUI_Mailboxes__0__Bucket",
            "Any key of the configuration, its levels separated by two underscores, lists counted from 0; stronger than the file."
        ),
        (
            "MAILTUI_SMTP_USERNAME, MAILTUI_SMTP_PASSWORD",
            "For SMTP, where the configuration has no other way to say them."
        ),
        ("AWS_PROFILE, AWS_REGION, AWS_ACCESS_KEY_ID …", "As every AWS program reads them."),
        ("LC_ALL, LC_MESSAGES, LANG", "The language (English, Korean), and whether the terminal takes UTF-8."),
        ("NO_COLOR", "No colours."),
        ("VISUAL, EDITOR", "The editor for `^E` while writing, where `Compose.Editor` does not say it."),
        ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME, XDG_STATE_HOME", "Where the files below lie."),
    ];

    private static readonly (string Path, string Means)[] s_files =
    [
        (
            "~/.config/mailtui/appsettings.json",
            "The configuration, in JSON; `/usr/share/doc/mailtui/appsettings.example.json` has every key."
        ),
        (
            "~/.local/share/mailtui/",
            "Index, state of messages, drafts and outbox. What is written and not sent yet is nowhere else."
        ),
        ("~/.cache/mailtui/", "Raw messages; may be removed at any time."),
        (
            "~/.local/state/mailtui/mailtui.log",
            "The log: keys, counts and durations, never subjects, addresses, text or passwords."
        ),
    ];

    private static readonly (int Code, string Means)[] s_exitCodes =
    [
        (ExitCodes.Ok, "It did what it was to do."),
        (ExitCodes.Usage, "The command line is wrong."),
        (ExitCodes.BadInput, "What was given is no message, no query, or cannot be."),
        (ExitCodes.NoInput, "There is no such message or file."),
        (ExitCodes.Unavailable, "The service does not answer, or something failed for good."),
        (ExitCodes.Software, "A defect of the program."),
        (ExitCodes.TryAgain, "Not now: it can be tried again later."),
        (ExitCodes.NotPermitted, "It is not permitted."),
        (ExitCodes.Configuration, "The configuration is wrong; standard error names the key."),
    ];

    public static void Write(RoffWriter page, ProgramReference program)
    {
        page.Section("SYNOPSIS");
        page.Line($"{RoffText.Bold("mailtui")} [{RoffText.Italic("OPTIONS")}]");
        page.Line(".br");
        page.Line(
            $"{RoffText.Bold("mailtui")} {RoffText.Italic("VERB")} [{RoffText.Italic("OPTIONS")}] [{RoffText.Italic("ARGUMENTS")}]"
        );
        page.Section("DESCRIPTION");
        page.Paragraph(
            "MailTui reads, searches and answers the mail that a receipt rule of Amazon SES puts into an S3 bucket. Without a verb it is the full-screen program, whose keys mailtui-keys(7) lists; without a configuration it shows a built-in demo mailbox."
        );
        page.Paragraph("To connect your bucket, write this to `~/.config/mailtui/appsettings.json`:");
        page.Code([
            "{ \"Mailboxes\": [ { \"Name\": \"work\", \"Bucket\": \"BUCKET\",",
            "    \"Prefix\": \"inbound/\", \"Region\": \"us-east-1\" } ] }",
        ]);
        page.Paragraph(
            "Credentials are found as the AWS command line finds them. `mailtui doctor` says what does not work and how to mend it."
        );
        page.Section("VERBS");
        foreach (var verb in program.Program.Verbs)
            page.Term(VerbPage.Synopsis(verb), $"{verb.Description} See mailtui-{verb.Name}(1).");
        page.Section("OPTIONS");
        VerbPage.Options(page, program.Everywhere.Concat(program.Program.Options));
        page.Section("ENVIRONMENT");
        foreach (var (name, means) in s_variables)
            page.Term(RoffText.Bold(name), means);
        page.Section("FILES");
        foreach (var (path, means) in s_files)
            page.Term(RoffText.Italic(path), means);
        page.Paragraph("With `--data DIR` all but the configuration lie below DIR.");
        page.Section("EXIT STATUS");
        foreach (var (code, means) in s_exitCodes)
            page.Term(RoffText.Bold($"{code}"), means);
    }
}
