using MailTui.Core.Text;

namespace MailTui.Core.Attachments;

/// <summary>
/// Which attachments a desktop may be asked to open. It decides by the end of the name, and for many a name opening means
/// running; so only what is known to be looked at is opened, and everything else saved for the reader to judge.
/// </summary>
public static class OpeningRules
{
    private static readonly HashSet<string> Looked = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf",
        ".txt",
        ".log",
        ".csv",
        ".tsv",
        ".md",
        ".json",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".bmp",
        ".tif",
        ".tiff",
        ".heic",
        ".avif",
        ".docx",
        ".xlsx",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
        ".rtf",
        ".hwp",
        ".hwpx",
        ".epub",
        ".mp3",
        ".m4a",
        ".wav",
        ".ogg",
        ".oga",
        ".flac",
        ".mp4",
        ".m4v",
        ".mov",
        ".webm",
        ".mkv",
        ".avi",
        ".ics",
        ".vcf",
        ".zip",
        ".7z",
        ".gz",
        ".tar",
        ".tgz",
    };

    private static readonly HashSet<string> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html",
        ".htm",
        ".xhtml",
        ".xht",
        ".shtml",
        ".mht",
        ".mhtml",
        ".svg",
        ".svgz",
        ".xml",
        ".url",
        ".webloc",
    };

    /// <summary>Why a file of this name is not opened, as a sentence; null when it is.</summary>
    public static Phrase? WhyNot(string name)
    {
        string extension = Path.GetExtension(name);
        return Looked.Contains(extension) ? null
            : Pages.Contains(extension)
                ? Phrase.Of($"A browser would load what the page names, and tell its sender: read it here, or save it.")
            : extension.Length == 0
                ? Phrase.Of($"Without an ending in its name nothing tells what would open it: save it.")
            : Phrase.Of($"{extension} is not opened, because it may be a program: save it.");
    }
}
