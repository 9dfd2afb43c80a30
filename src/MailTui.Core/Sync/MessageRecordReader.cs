using System.Buffers;
using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Sync;

/// <summary>What the index stores of an object, out of one parse of its bytes. Never throws for what the bytes are.</summary>
public static class MessageRecordReader
{
    /// <summary>What of a text can be found by searching.</summary>
    private const int MaxBodyCharacters = 256 * 1024;

    private const int MaxSnippetCharacters = 200;
    private const int MaxFileNames = 100;

    private static readonly SearchValues<char> Rules = SearchValues.Create("-=_*~ ");

    public static MessageRecord Read(Blob blob)
    {
        var info = blob.Info;
        var key = MailKeys.KeyOf(info.Key);
        if (SesEncryption.ObstacleOf(blob) is { } obstacle)
            return ReadSealed(info, obstacle, blob.Encryption?.Key);
        bool isSent = SentCopy.KeyOf(info.Key.TrimStart('/')) is not null;
        var parsed = MessageParser.Parse(blob.Content);
        var text = BodyReader
            .Read(parsed, ReadOptions.Default with { MaxCharacters = MaxBodyCharacters, FindLinks = false })
            .PlainText(MaxBodyCharacters);
        var attachments = parsed.Parts.All.Where(parsed.Parts.IsAttachment).ToList();
        var head = MessageHeadReader.Read(parsed, key, info.LastModified);
        return Record(info, head) with
        {
            Encryption = blob.Encryption is null ? MessageEncryption.None : MessageEncryption.Opened,
            Links = isSent ? SentLinks(parsed.Message) : Links(parsed.Message, head),
            Folder = isSent ? MessageFolder.Sent : head.Folder,
            Reports = isSent || parsed.Message is null ? [] : RecipientReports.Of(parsed.Message),
            Attachments = attachments.Count,
            Snippet = Snippet(text),
            BodyText = text.Length == 0 && !blob.IsComplete ? null : text,
            BodyIsComplete = blob.IsComplete,
            FileNames = [.. attachments.Select(MimeLeaves.FileName).Where(name => name.Length > 0).Take(MaxFileNames)],
        };
    }

    /// <summary>What a store says of an object, and a head: all there is where the text cannot be read.</summary>
    internal static MessageRecord Record(BlobInfo info, MessageHead head) =>
        new()
        {
            Key = MailKeys.KeyOf(info.Key),
            BlobKey = info.Key,
            ETag = info.ETag,
            Size = info.Size,
            LastModified = info.LastModified,
            Head = head,
        };

    private static MessageLinks Links(MimeMessage? message, MessageHead head)
    {
        if (message is null)
            return MessageLinks.None;
        var reported = ReportedIds.Of(message, head.Envelope, head.ReturnPath);
        return new()
        {
            ReportedIds = reported,
            ReturnedSubject = reported.Count == 0 ? ReturnedSubject.Of(message, head.Envelope, head.ReturnPath) : null,
            Topic = DigestTopic.Of(message, head.Envelope),
        };
    }

    private static MessageLinks SentLinks(MimeMessage? message) =>
        message?.Headers[SentCopy.IdField] is { } id && HeaderText.Line(id).Trim('<', '>') is { Length: > 0 } own
            ? new() { AlternativeIds = [own] }
            : MessageLinks.None;

    private static MessageRecord ReadSealed(BlobInfo info, Phrase obstacle, string? key) =>
        Record(
            info,
            new MessageHead
            {
                Envelope = Envelope.Empty with { Subject = "Encrypted by SES" },
                Verdicts = SesVerdicts.Unchecked,
                Arrived = info.LastModified,
                Defects = [obstacle.ToString()],
            }
        ) with
        {
            Encryption = MessageEncryption.Sealed,
            SealedBy = key,
        };

    /// <summary>The beginning of what the sender wrote: quotes and lines of mere punctuation left out.</summary>
    private static string Snippet(string text)
    {
        var snippet = new StringBuilder(MaxSnippetCharacters);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim(' ');
            if (words.IsEmpty || words[0] == '>' || !words.ContainsAnyExcept(Rules))
                continue;
            if (snippet.Length > 0)
                snippet.Append(' ');
            AppendWords(snippet, words[..Math.Min(words.Length, MaxSnippetCharacters)]);
            if (snippet.Length >= MaxSnippetCharacters)
                break;
        }
        return Cut(snippet.ToString());
    }

    /// <summary>Columns that were lined up with blanks are not, in a snippet.</summary>
    private static void AppendWords(StringBuilder snippet, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c != ' ' || snippet.Length == 0 || snippet[^1] != ' ')
                snippet.Append(c);
        }
    }

    private static string Cut(string text)
    {
        var end = 0;
        while (end < text.Length)
        {
            var length = GraphemeCluster.Next(text.AsSpan(end), out _);
            if (end + length > MaxSnippetCharacters)
                break;
            end += length;
        }
        return text[..end].TrimEnd(' ');
    }
}
