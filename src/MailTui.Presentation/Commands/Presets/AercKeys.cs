using In = MailTui.Presentation.Commands.CommandContexts;

namespace MailTui.Presentation.Commands.Presets;

/// <summary>
/// For those who know aerc: the keys of its message list and viewer, of which the default set has most already. Where
/// aerc asks for a folder, <c>c</c> waits for the next key.
/// </summary>
internal static class AercKeys
{
    public static KeyPreset Preset { get; } =
        new(
            "aerc",
            [
                new(In.Anywhere, "g", "top"),
                new(In.Mail | In.Sidebar, "c i", "go-inbox"),
                new(In.Mail | In.Sidebar, "c r", "go-archive"),
                new(In.Mail | In.Sidebar, "c s", "go-sent"),
                new(In.Mail | In.Sidebar, "c d", "go-drafts"),
                new(In.Mail | In.Sidebar, "c o", "go-outbox"),
                new(In.Mail | In.Sidebar, "c t", "go-trash"),
                new(In.Mail | In.Sidebar, "c x", "go-spam"),
                new(In.Mail | In.Sidebar, "c e", "go-all"),
                // The list.
                new(In.List, "v", "mark"),
                new(In.List, "V", "mark-range"),
                new(In.List, "T", "threads"),
                new(In.List, "Tab", "fold-toggle"),
                new(In.List, "]", "next-unread"),
                new(In.List, "M-v", "mark-query"),
                new(In.Mail, "D", "trash"),
                new(In.Mail, "M-d", "trash-thread"),
                // The viewer.
                new(In.Reader, "A", "archive"),
                new(In.Reader, "M-a", "archive-thread"),
                new(In.Reader, "S", "save-all"),
                new(In.Reader, "z q", "quotes"),
                new(In.Reader, "^L", "links"),
                new(In.Reader, "^K", "parts"),
                new(In.Parts, "o", "open-part"),
                new(In.Parts, "O", "open-part"),
                new(In.Parts, "S", "save"),
                new(In.Parts, "A", "save-all"),
                new(In.Links, "o", "open-link"),
            ],
            [new(KeyChord.Parse("c"), "change folder", 25)]
        );
}
