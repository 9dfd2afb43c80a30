using System.Buffers.Binary;
using System.Text;
using MailTui.Core.Messages;

namespace MailTui.Core.Import;

/// <summary>What the names of files and folders of a Maildir (Maildir++) tell.</summary>
internal static class MaildirFolder
{
    private const MessageFlags Told =
        MessageFlags.Seen | MessageFlags.Answered | MessageFlags.Forwarded | MessageFlags.Flagged;

    public static bool Is(string path) =>
        Directory.Exists(Path.Combine(path, "cur")) && Directory.Exists(Path.Combine(path, "new"));

    /// <summary>The state that a file's name tells: flags after <c>:2,</c>, or after what stands for the colon on Windows.</summary>
    /// <param name="name">The name.</param>
    /// <param name="folder">What the folder tells.</param>
    public static ImportedState State(string name, ImportedState folder)
    {
        int info = name.LastIndexOf("2,", StringComparison.Ordinal);
        string letters = info > 0 && name[info - 1] is ':' or ';' or '!' ? name[(info + 2)..] : "";
        return folder with
        {
            Flags =
                (letters.Contains('S', StringComparison.Ordinal) ? MessageFlags.Seen : 0)
                | (letters.Contains('R', StringComparison.Ordinal) ? MessageFlags.Answered : 0)
                | (letters.Contains('P', StringComparison.Ordinal) ? MessageFlags.Forwarded : 0)
                | (letters.Contains('F', StringComparison.Ordinal) ? MessageFlags.Flagged : 0),
            Told = Told,
            Folder =
                letters.Contains('T', StringComparison.Ordinal) ? MessageFolder.Trash
                : letters.Contains('D', StringComparison.Ordinal) ? MessageFolder.Drafts
                : folder.Folder,
        };
    }

    /// <summary>What a sub-folder of Maildir++ (<c>.Sent</c>, <c>.Projects.2026</c>) tells: a folder of ours, or a label.</summary>
    public static ImportedState StateOf(string subFolder)
    {
        string name = Decode(subFolder.TrimStart('.'));
        MessageFolder? folder = name.ToUpperInvariant() switch
        {
            "SENT" or "SENT ITEMS" or "SENT MESSAGES" or "SENT MAIL" => MessageFolder.Sent,
            "TRASH" or "DELETED ITEMS" or "DELETED MESSAGES" => MessageFolder.Trash,
            "SPAM" or "JUNK" or "JUNK E-MAIL" => MessageFolder.Spam,
            "ARCHIVE" or "ARCHIVES" => MessageFolder.Archive,
            "DRAFTS" => MessageFolder.Drafts,
            _ => null,
        };
        return folder is null
            ? ImportedState.None with
            {
                Label = name.Replace('.', '/'),
            }
            : ImportedState.None with
            {
                Folder = folder,
            };
    }

    /// <summary>Modified UTF-7 (RFC 3501 §5.1.3); what is none stays as it is.</summary>
    private static string Decode(string name)
    {
        var decoded = new StringBuilder();
        for (int at = 0; at < name.Length; at++)
        {
            int end = name[at] == '&' ? name.IndexOf('-', at) : -1;
            if (end < 0)
            {
                decoded.Append(name[at]);
                continue;
            }

            string base64 = name[(at + 1)..end].Replace(',', '/');
            byte[] units = new byte[base64.Length];
            if (!Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), units, out int bytes))
                return name;
            if (base64.Length == 0)
                decoded.Append('&');
            for (int unit = 0; unit + 1 < bytes; unit += 2)
                decoded.Append((char)BinaryPrimitives.ReadUInt16BigEndian(units.AsSpan(unit)));
            at = end;
        }

        return decoded.ToString();
    }
}
