using MailTui.Presentation.Commands;

namespace MailTui.CommandLine.Manual;

/// <summary>mailtui-keys(7): the keys of the default set, place by place.</summary>
internal static class KeysPage
{
    public static void Write(RoffWriter page)
    {
        page.Section("DESCRIPTION");
        page.Paragraph(
            $"""
            The full-screen program shows the keys that matter in its bottom line, `?` is help, and `:` runs every command by its
            name. These are the keys of the default set; `Ui.Keys` in the configuration chooses another
            ({string.Join(", ", KeyPresets.Names)}), and `Ui.Bindings` changes single keys.
            """
        );
        page.Paragraph(
            "`^X` is Ctrl with x, `M-x` is Alt with x. Keys with a blank between them are pressed one after the other. Digits before a key are how often."
        );
        foreach (var context in ContextWords.All)
        {
            if (Keymap.Default.In(context).Count == 0)
                continue;
            page.Section(ContextWords.NameOf(context).ToUpperInvariant());
            foreach (var command in CommandTable.All)
                if (Keymap.Default.Of(command, context) is { Count: > 0 } keys)
                    page.Term(
                        string.Join("   ", keys.Select(key => RoffText.Bold(key.ToString()))),
                        $"{command.Description} (`:{command.Name}`)."
                    );
        }
    }
}
