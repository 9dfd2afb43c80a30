using System.Text;
using MailTui.Presentation.Commands;

namespace MailTui.Tests.Docs;

/// <summary>The table of keys for the documentation, made of the table that the program uses.</summary>
internal static class KeysDocument
{
    private const string Introduction = """
        # Keys

        Made from the table of commands by a test; `MAILTUI_UPDATE_GOLDENS=1 dotnet test tests/MailTui.Tests --filter
        KeysDocument` writes it again.

        `Ui.Keys` chooses one of four sets: `default`, `mutt`, `aerc` and `pine`. `Ui.Bindings` changes single keys, over those
        of the set:

        ```json
        "Ui": {
          "Keys": "mutt",
          "Bindings": {
            "x": "archive",
            "gw": "label-add work",
            "reader:Space": "page-down",
            "list,reader:^X": "trash-thread",
            "Q": "",
            "z ...": ""
          }
        }
        ```

        - A key is written as it is shown: `x`, `X`, `^X` (Ctrl), `M-x` (Alt), `S-Tab`, `Space`, `Enter`, `Esc`, `Tab`, `Backspace`,
          `Ins`, `Del`, `Home`, `End`, `PgUp`, `PgDn`, `Up`, `Down`, `Left`, `Right`, `F1` to `F12`. Keys pressed one after the other stand
          with a blank between them; two characters may do without.
        - `"list:x"` binds in one place alone, `"list,reader:x"` in two; without a place, wherever the command works. The places are
          the headings below.
        - After a command's name stands what it is told, as in the palette.
        - An empty command unbinds a key; `"z ..."` is every key that begins with `z`. A key that is bound need not be unbound first.
        - A key that is bound twice, or that hides another, a command that does not exist and a key that is none are named when the
          program starts (exit code 78). The file is read again when it changes; one that is wrong is named and changes nothing.

        Digits before a movement are how often or how far (`5j`, `40G`), before a verb or a mark how many messages (`3d`). Every command
        can be called by its name with `:`, also one without a key; capital words are what it can be told.
        """;

    public static string Text()
    {
        Keymap[] keymaps = [.. KeyPresets.Names.Select(name => KeymapBuilder.Build(name, []))];
        var text = new StringBuilder(Introduction).Append('\n');
        foreach (CommandContexts context in ContextWords.All)
        {
            text.Append("\n## ").Append(ContextWords.NameOf(context)).Append("\n\n| command | does |");
            foreach (Keymap keymap in keymaps)
                text.Append(" `").Append(keymap.Preset).Append("` |");
            text.Append("\n|---|---|---|---|---|---|\n");
            foreach (ICommand command in CommandTable.All)
            {
                string[] keys = [.. keymaps.Select(keymap => Keys(keymap, command, context))];
                if (Array.Exists(keys, key => key.Length > 0))
                    Row(text, command, keys);
            }
        }

        text.Append("\n## By name alone\n\n| command | does |\n|---|---|\n");
        foreach (ICommand command in CommandTable.All)
            if (
                Array.TrueForAll(
                    keymaps,
                    keymap => ContextWords.All.All(context => keymap.Of(command, context).Count == 0)
                )
            )
                Row(text, command, []);
        return text.ToString();
    }

    private static void Row(StringBuilder text, ICommand command, string[] keys)
    {
        string argument = command.Argument is { } told ? " " + told.Title.ToUpperInvariant() : "";
        text.Append("| `")
            .Append(command.Name)
            .Append(argument)
            .Append("` | ")
            .Append(command.Description)
            .Append(" |");
        foreach (string key in keys)
            text.Append(' ').Append(key).Append(" |");
        text.Append('\n');
    }

    private static string Keys(Keymap keymap, ICommand command, CommandContexts context) =>
        string.Join(' ', keymap.Of(command, context).Select(Code));

    /// <summary>A pipe would end the cell, a backquote the code.</summary>
    private static string Code(KeyChord chord) =>
        chord.ToString() switch
        {
            var key when key.Contains('`', StringComparison.Ordinal) => $"`` {key} ``",
            var key => $"`{key.Replace("|", "\\|")}`",
        };
}
