using System.Globalization;
using System.Text;
using MailTui.Core.Setup;

namespace MailTui.Tests.Docs;

/// <summary>What can be wrong and how to mend it, made of what the doctor says.</summary>
internal static class TroubleshootingDocument
{
    private const string Introduction = """
        # Troubleshooting

        Made from the doctor's own texts by a test; `MAILTUI_UPDATE_GOLDENS=1 dotnet test tests/MailTui.Tests --filter
        TroubleshootingDocument` writes it again.

        `mailtui doctor` looks at everything between a sender and you, in the order in which mail flows, and says of each thing what it
        saw, what that means, and how to mend it:

        | mark | `--json` | means |
        |---|---|---|
        | ✓ | `ok` | it is as it should be |
        | ! | `warning` | it works, and could bring trouble |
        | ✗ | `failed` | it does not work |
        | ⊘ | `not_permitted` | the credentials do not allow to look, or to do it: that is not the same as broken |
        | – | `skipped` | not looked at, and why |

        It ends with 0 when nothing failed, 69 when something did, 77 when something is merely not permitted, 78 when the configuration is
        wrong. `--json` prints `{"check","status","seen","means","fix"}`, one object a line.

        It changes nothing, and what it asks costs less than a thousandth of a cent: up to five lists of a page, the beginning of one message, DNS,
        connections, signing in by SMTP. Only `--send` (a message to SES's mailbox simulator) and `--round-trip` (one to yourself,
        timed until it lies in the bucket; the bucket is listed every second meanwhile) send something.

        `--resolver ADDRESS` asks another name server; `--dkim-token TOKEN` (three times) and `--mail-from DOMAIN` tell it what cannot be
        found out from outside. `mailtui setup --print policy|kms|rule|dns|nat|iam|queue` prints what the fixes ask for, filled in.

        Words in capitals stand for your own names.
        """;

    public static string Text()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var check in Doctor.Checks)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {check.Title} (`{check.Name}`)\n");
            foreach (var finding in check.Findings.Where(finding => finding.Status != CheckStatus.Skipped))
                Write(text, finding);
            foreach (var finding in check.Findings.Where(finding => finding.Status == CheckStatus.Skipped))
                Write(text, finding);
        }

        text.Append("\n## Any check\n");
        foreach (var finding in Doctor.CommonFindings)
            Write(text, finding);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Finding finding)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n- {Mark(finding.Status)} {Filled(finding.Seen, finding)}\n");
        foreach (string sentence in new[] { finding.Means, finding.Fix })
        {
            string filled = Filled(sentence, finding);
            if (filled.Length > 0)
                text.Append("  ").Append(sentence == finding.Fix ? "**→** " : "").Append(filled).Append('\n');
        }
    }

    private static string Filled(string sentence, Finding finding)
    {
        object[] holes = [.. finding.Holes.Select(hole => $"`{hole}`")];
        return string.Format(CultureInfo.InvariantCulture, sentence, holes);
    }

    private static string Mark(CheckStatus status) =>
        status switch
        {
            CheckStatus.Ok => "✓",
            CheckStatus.Warning => "!",
            CheckStatus.Failed => "✗",
            CheckStatus.NotPermitted => "⊘",
            _ => "–",
        };
}
