namespace MailTui.CommandLine.Manual;

/// <summary>The notes of all verbs. A test looks that each verb has one, and that there is none too many.</summary>
internal static class VerbNotes
{
    private const string Keys =
        "A key may be shortened to any unique beginning, and say its mailbox: `work:795hue2t`, as several mailboxes together show and copy it.";

    private static readonly Dictionary<string, VerbNote> s_notes = new(StringComparer.Ordinal)
    {
        ["sync"] = new(
            [
                "What is new is fetched, newest first, and what was removed from the bucket is removed from the index. The bucket is never written to. It may be stopped at any time; the next pass does the rest. The full-screen program does the same by itself.",
                "With `--json`: `listed`, `fetched`, `removed`, `failed`, `bytes`, `seconds`.",
            ],
            ["mailtui sync --mailbox work"]
        ),
        ["list"] = new(
            [
                "Without a query: the inbox. A query is words and conditions, all of which must be met; mailtui-query(7) has them. Quote it for the shell, and write `--` before one that begins with a minus.",
                "What is listed is what the last pass brought; `mailtui sync` makes another. A mailbox that is a folder is read first.",
                "With `--json`: `key`, `date`, `arrived`, `from`, `to`, `cc`, `deliveredTo`, `subject`, `messageId`, `thread`, `folder`, `flags`, `labels`, `attachments`, `size`, `verdicts`, `snippet`.",
            ],
            [
                "mailtui list --limit 20",
                "mailtui list 'from:grace is:unread after:7d'",
                "mailtui list --json -- -in:archive invoice",
            ]
        ),
        ["show"] = new(
            [
                Keys,
                "A file is read without any mailbox. Links are numbered below the text, with the hosts that they really lead to; nothing remote is ever loaded.",
            ],
            [
                "mailtui show 795hue",
                "mailtui show --headers message.eml",
                "mailtui list --json in:spam | jq -r .key | mailtui show -",
            ]
        ),
        ["save"] = new(
            [
                "A name from mail never leaves the folder, and nothing is overwritten: a second `a.pdf` becomes `a (2).pdf`. `mailtui show` lists the parts with their numbers.",
                Keys,
            ],
            ["mailtui save 795hue --all --to ~/Downloads", "mailtui save message.eml --part 2 --to ."]
        ),
        ["mark"] = new(
            ["All messages of a line are one step for `mailtui undo`. Nothing is deleted: `trash` is a folder.", Keys],
            [
                "mailtui mark seen 795hue 81kfo2",
                "mailtui mark +work 795hue",
                "mailtui list --json from:ci@example.com | jq -r .key | mailtui mark archive -",
            ]
        ),
        ["undo"] = new(
            [
                "It knows every change of messages of this data directory, wherever it was made: here, or in the full-screen program. What something else has changed since stays as it is.",
            ],
            ["mailtui undo", "mailtui undo --redo"]
        ),
        ["send"] = new(
            [
                "The message is in the outbox, on the disk, before anything goes out. Standard output has the id that SES gave it. Exit status 75 means that it waits and is tried again, 77 that SES does not permit it; standard error says which, and why.",
                "It may stand wherever sendmail does, and is sendmail when it is called by that name (a link).",
            ],
            ["mailtui send -t < message.eml", "git config --global sendemail.sendmailCmd \"mailtui send\""]
        ),
        ["outbox"] = new(
            [
                "An ID may be shortened. What may have been sent already is never sent again by itself. Without options, what waits is listed with its state, and why.",
            ],
            ["mailtui outbox", "mailtui outbox --retry", "*/10 * * * * mailtui outbox --retry"]
        ),
        ["addresses"] = new(
            [
                "The most frequent and most recent come first. Each line is an address, a tab and a name, which is what address-book commands of mail programs take.",
            ],
            ["mailtui addresses ann", "echo 'set query_command = \"mailtui addresses --mutt %s\"' >> ~/.muttrc"]
        ),
        ["export"] = new(
            ["It may be stopped at any time; the same command goes on. `in:anywhere` is everything."],
            ["mailtui export in:anywhere --to mail.mbox", "mailtui export label:work --to work --format maildir"]
        ),
        ["import"] = new(
            [
                "A message that the mailbox has already is passed over, so the same command may be repeated. Into a bucket it needs s3:PutObject.",
            ],
            ["mailtui import --dry-run ~/Mail", "mailtui import archive.mbox"]
        ),
        ["doctor"] = new(
            [
                "It looks at everything between a sender and you, in the order in which mail flows, and changes nothing. It ends with 0 when nothing failed, 69 when something did, 77 when something is merely not permitted.",
            ],
            ["mailtui doctor", "mailtui doctor --send --resolver 1.1.1.1"]
        ),
        ["setup"] = new(
            [
                "Asks what is needed, looks at each answer at once, and writes the configuration; a file that is there is kept beside it as .bak. Nothing is written before the end, and nothing is ever changed in AWS.",
                "What --print prints is filled in from the configuration and the options; nothing is asked of AWS for it.",
            ],
            [
                "mailtui setup",
                "mailtui setup --print iam > policy.json",
                "mailtui setup --print dns --domain example.com",
            ]
        ),
        ["demo"] = new(
            [
                "Your keys and looks hold there as well; nothing can be sent from it, and nothing of your own mailboxes is touched.",
            ],
            ["mailtui demo"]
        ),
        ["completions"] = new(
            ["The Debian package brings all three; this is for where it was not installed."],
            [
                "source <(mailtui completions bash)",
                "mailtui completions zsh > ~/.zfunc/_mailtui",
                "mailtui completions fish > ~/.config/fish/completions/mailtui.fish",
            ]
        ),
        ["manual"] = new(
            ["The Debian package brings all pages; this is for where it was not installed."],
            ["mailtui manual list | man -l -", "mailtui manual --to ~/.local/share/man"]
        ),
    };

    public static IReadOnlyCollection<string> Verbs => s_notes.Keys;

    public static VerbNote Of(string verb) => s_notes.GetValueOrDefault(verb, VerbNote.None);
}
