using System.Text;
using MailTui.Core.Files;
using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Attachments;

/// <summary>
/// Names of files out of names in mail, which anybody may have written. The rules of all systems hold on each: what is
/// saved on one is copied to another.
/// </summary>
internal static class AttachmentName
{
    // What is longer is no extension, but the end of a sentence.
    private const int MaxExtensionCharacters = 16;

    /// <param name="name">As the message has it; may be empty or hostile.</param>
    /// <param name="index">The part's number, for one without a name.</param>
    /// <param name="type">The media type, for the extension of one without a name.</param>
    public static string Of(string name, int index, string type)
    {
        // Once more: what was cut off may have been the base of a combining mark.
        string clean = TerminalText.Line(Trim(Flatten(TerminalText.Line(name))));
        if (clean.Trim('_', '.', ' ').Length == 0)
            return $"attachment-{index}{ExtensionOf(type)}";
        if (FileNameRules.IsDevice(clean.Split('.')[0].TrimEnd()))
            clean = "_" + clean;
        var (stem, extension) = Split(clean);
        return Join(stem, "", extension);
    }

    /// <summary>The same name with a number before its extension: <c>a (2).pdf</c>.</summary>
    public static string Numbered(string name, int number)
    {
        var (stem, extension) = Split(name);
        return Join(stem, $" ({number})", extension);
    }

    /// <summary>A path becomes a name: its steps joined, those that lead nowhere or upwards dropped.</summary>
    private static string Flatten(string name)
    {
        var flat = new StringBuilder(name.Length);
        foreach (string step in name.Split('/', '\\'))
        {
            if (step.Trim() is "" or "." or "..")
                continue;
            if (flat.Length > 0)
                flat.Append('_');
            foreach (char c in step)
                flat.Append(IsKept(c) ? c : '_');
        }
        return flat.ToString();
    }

    private static bool IsKept(char c) =>
        !FileNameRules.ForbiddenOnWindows.Contains(c)
        // The pictures that control characters have become, and what could not be decoded.
        && c is not (>= '\u2400' and <= '\u2421') and not '\uFFFD';

    /// <summary>No hidden file, no option of a command, nothing that Windows drops at the end.</summary>
    private static string Trim(string name) => name.TrimStart('.', '-', ' ', '\u3000').TrimEnd('.', ' ', '\u3000');

    private static string ExtensionOf(string type) =>
        type switch
        {
            // Of several, the one that people know.
            "text/plain" => ".txt",
            "text/html" => ".html",
            "image/jpeg" => ".jpg",
            "image/tiff" => ".tif",
            "message/rfc822" => ".eml",
            "application/octet-stream" => ".bin",
            _ => MimeTypes.TryGetExtension(type, out string? extension) ? extension : ".bin",
        };

    private static (string Stem, string Extension) Split(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot <= 0 || name.Length - dot > MaxExtensionCharacters || name.AsSpan(dot).Contains(' '))
            return (name, "");
        if (dot > 4 && name.AsSpan(0, dot).EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
            dot -= 4;
        return (name[..dot], name[dot..]);
    }

    /// <summary>The stem gives way to what follows it, cut between grapheme clusters.</summary>
    private static string Join(string stem, string number, string extension)
    {
        int room = FileNameRules.MaxBytes - Encoding.UTF8.GetByteCount(number) - Encoding.UTF8.GetByteCount(extension);
        int end = 0;
        while (end < stem.Length)
        {
            int length = GraphemeCluster.Next(stem.AsSpan(end), out _);
            room -= Encoding.UTF8.GetByteCount(stem.AsSpan(end, length));
            if (room < 0)
                break;
            end += length;
        }
        string fitted = end == stem.Length ? stem : stem[..end].TrimEnd('.', ' ', '\u3000');
        return fitted + number + extension;
    }
}
