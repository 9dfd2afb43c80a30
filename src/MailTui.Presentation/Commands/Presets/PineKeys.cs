using In = MailTui.Presentation.Commands.CommandContexts;

namespace MailTui.Presentation.Commands.Presets;

/// <summary>
/// For those who know pine or alpine: the keys of its index and message screens, in either case of letters. Where alpine
/// asks which flag, <c>*</c> waits for the next key; its other commands (<c>O</c>) are the palette.
/// </summary>
internal static class PineKeys
{
    public static KeyPreset Preset { get; } =
        new(
            "pine",
            [
                // Moving about.
                new(In.List, "n", "move-down"),
                new(In.List, "N", "move-down"),
                new(In.Anywhere, "^N", "move-down"),
                new(In.List, "p", "move-up"),
                new(In.List, "P", "move-up"),
                new(In.Anywhere, "^P", "move-up"),
                new(In.Reader, "n", "next-message"),
                new(In.Reader, "N", "next-message"),
                new(In.Reader, "p", "previous-message"),
                new(In.Reader, "P", "previous-message"),
                new(In.List, "Space", "page-down"),
                new(In.Anywhere, "^V", "page-down"),
                new(In.Mail, "-", "page-up"),
                new(In.Anywhere, "^Y", "page-up"),
                new(In.Mail, "M-p", "parent"),
                new(In.List, "v", "open"),
                new(In.List, "V", "open"),
                new(In.List, ">", "open"),
                new(In.Reader, "V", "parts"),
                new(In.Reader, "M-v", "plain-html"),
                new(In.Reader, ">", "parts"),
                new(In.Parts, ">", "view-part"),
                // Back, and to the folders.
                new(In.Reader | In.Panel | In.Output, "<", "back"),
                new(In.Reader, "i", "back"),
                new(In.Reader, "I", "back"),
                new(In.Mail, "q", "back"),
                new(In.Mail, "Q", "back"),
                new(In.List, "<", "sidebar"),
                new(In.Mail | In.Sidebar, "l", "sidebar"),
                new(In.Mail | In.Sidebar, "L", "sidebar"),
                new(In.Sidebar, ">", "open-view"),
                // What is done to messages.
                new(In.Mail, "D", "trash"),
                new(In.Mail, "M-d", "trash-thread"),
                new(In.Mail | In.Sidebar, "U", "undo"),
                new(In.Mail, "F", ""),
                new(In.Mail, "* *", "flag"),
                new(In.Mail, "* n", "seen"),
                new(In.Mail, "* N", "seen"),
                new(In.Mail, "* l", "label-add"),
                new(In.Mail, "* r", "label-remove"),
                new(In.Reader, "e", "save-all"),
                new(In.Reader, "E", "save-all"),
                new(In.Parts, "e", "save"),
                new(In.Parts, "E", "save"),
                new(In.Reader, "h", "headers"),
                new(In.List, "t", "copy-address"),
                new(In.List, "T", "copy-address"),
                new(In.Reader, "t", "copy-address"),
                new(In.Reader, "T", "copy-address"),
                // Selecting.
                new(In.List, ":", "mark"),
                new(In.List, ";", "mark-query"),
                // Searching and sorting.
                new(In.Mail, "w", "search"),
                new(In.Mail, "W", "search"),
                new(In.Mail, "M-w", "search-next"),
                new(In.Mail, "M-W", "search-previous"),
                new(In.Mail, "$", ""),
                new(In.List, "$", "threads"),
                new(In.List, "/", "fold-toggle"),
                // The other commands.
                new(In.Mail, "O", "palette"),
                new(In.List, "o", "palette"),
                new(In.Anywhere, "F2", "palette"),
            ],
            [new(KeyChord.Parse("*"), "set flag", 35)]
        );
}
