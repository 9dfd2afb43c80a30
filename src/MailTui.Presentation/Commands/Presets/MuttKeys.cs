using In = MailTui.Presentation.Commands.CommandContexts;

namespace MailTui.Presentation.Commands.Presets;

/// <summary>
/// For those who know mutt: the keys of its index, pager and attachment menu. Where mutt asks for a folder, a flag or an
/// order, the key waits for the next one.
/// </summary>
internal static class MuttKeys
{
    public static KeyPreset Preset { get; } =
        new(
            "mutt",
            [
                // Moving about.
                new(In.List, "j", "move-down"),
                new(In.List, "J", "move-down"),
                new(In.List, "k", "move-up"),
                new(In.List, "K", "move-up"),
                new(In.List, "=", "top"),
                new(In.List, "*", "bottom"),
                new(In.List, "z", "page-down"),
                new(In.List, "Right", "page-down"),
                new(In.List, "Z", "page-up"),
                new(In.List, "Left", "page-up"),
                new(In.Mail, "]", "half-page-down"),
                new(In.Mail, "[", "half-page-up"),
                new(In.List, "Enter", "open"),
                new(In.List, "Space", "open"),
                new(In.Mail | In.Sidebar, "g", ""),
                new(In.Mail, "G", "sync"),
                new(In.Mail, "q", "back"),
                new(In.List, "x", "back"),
                // The pager: letters go to other messages, Enter and Backspace scroll.
                new(In.Reader, "j", "next-message"),
                new(In.Reader, "Down", "next-message"),
                new(In.Reader, "Right", "next-message"),
                new(In.Reader, "k", "previous-message"),
                new(In.Reader, "Up", "previous-message"),
                new(In.Reader, "Left", "previous-message"),
                new(In.Reader, "Enter", "move-down"),
                new(In.Reader, "Backspace", "move-up"),
                new(In.Reader, "-", "page-up"),
                new(In.Reader, "^", "top"),
                new(In.Reader, "i", "back"),
                new(In.Reader, "x", "back"),
                new(In.Reader, "h", "headers"),
                new(In.Reader, "T", "quotes"),
                new(In.Reader, "^B", "links"),
                // Folders.
                new(In.Mail | In.Sidebar, "c i", "go-inbox"),
                new(In.Mail | In.Sidebar, "c r", "go-archive"),
                new(In.Mail | In.Sidebar, "c s", "go-sent"),
                new(In.Mail | In.Sidebar, "c d", "go-drafts"),
                new(In.Mail | In.Sidebar, "c o", "go-outbox"),
                new(In.Mail | In.Sidebar, "c t", "go-trash"),
                new(In.Mail | In.Sidebar, "c x", "go-spam"),
                new(In.Mail | In.Sidebar, "c e", "go-all"),
                // What is done to messages.
                new(In.Mail, "^D", "trash-thread"),
                new(In.Mail, "D", ""),
                new(In.List, "D", "mark-query"),
                new(In.Mail, "^U", "restore-thread"),
                new(In.Mail, "U", "redo"),
                new(In.Sidebar, "U", "redo"),
                new(In.Mail, "N", "seen"),
                new(In.Mail, "^R", "seen-thread"),
                new(In.Mail, "M-u", ""),
                new(In.Mail, "w N", "seen"),
                new(In.Mail, "F", "flag"),
                new(In.Mail, "w !", "flag"),
                new(In.Mail, "Y", "label-add"),
                new(In.Mail, "@", "copy-address"),
                // Marks are tags.
                new(In.List, "T", "mark-query"),
                new(In.List, "^T", "unmark"),
                new(In.List, "M-t", ""),
                // Search and threads.
                new(In.Mail, "M-/", "search-previous"),
                // Esc alone closes what is open, so what mutt writes as Esc v is Alt-v; terminals send the same for both.
                new(In.Mail, "M-v", "fold-toggle"),
                new(In.Mail, "M-V", "fold-all-toggle"),
                new(In.List, "o t", "threads"),
                new(In.Parts, "m", "open-part"),
                new(In.Sidebar, "=", "top"),
                new(In.Sidebar, "*", "bottom"),
            ],
            [
                new(KeyChord.Parse("c"), "change folder", 25),
                new(KeyChord.Parse("w"), "set flag", 62),
                new(KeyChord.Parse("o"), "order", 64),
            ]
        );
}
