using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MailTui.Presentation.Text;

namespace MailTui.Options;

/// <summary>
/// A configuration as text, in which one mailbox is put: whatever else stands there, comments, order and indentation included,
/// stays as it is.
/// </summary>
internal sealed class ConfigurationText
{
    private const string Mailboxes = "Mailboxes";
    private const string Name = "Name";
    private const string Indent = "  ";

    private static readonly JsonReaderOptions s_lenient = new()
    {
        CommentHandling = JsonCommentHandling.Allow,
        AllowTrailingCommas = true,
    };

    private static readonly JsonDocumentOptions s_lenientDocument = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    private readonly byte[] _text;
    private readonly List<Element> _mailboxes = [];

    /// <summary>The brackets of the list; null: there is none.</summary>
    private (int Open, int Close)? _list;

    private int _rootClose;
    private bool _rootIsEmpty = true;
    private int _lastPropertyEnd;

    private ConfigurationText(byte[] text) => _text = text;

    /// <summary>Names of the mailboxes, in their order.</summary>
    public IReadOnlyList<string> Names => [.. _mailboxes.Select(mailbox => mailbox.Name)];

    /// <exception cref="JsonException">It is no JSON, or no object.</exception>
    public static ConfigurationText Read(byte[] text)
    {
        // A byte order mark is no JSON.
        var read = new ConfigurationText(text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text);
        read.Scan();
        return read;
    }

    /// <summary>A file that holds one mailbox.</summary>
    public static byte[] New(JsonObject mailbox) =>
        Encoding.UTF8.GetBytes(
            "{\n"
                + Indent
                + "\"Mailboxes\": [\n"
                + Indent
                + Indent
                + Written(mailbox, Indent + Indent)
                + "\n"
                + Indent
                + "]\n}\n"
        );

    /// <summary>The text with the mailbox in it, in the place of one of its name.</summary>
    /// <param name="mailbox">Its keys, in their order.</param>
    /// <param name="known">Every key that <paramref name="mailbox"/> could have: of one of its name, other keys stay.</param>
    /// <exception cref="ConfigurationException">A comment would be lost.</exception>
    public byte[] With(JsonObject mailbox, IReadOnlyCollection<string> known)
    {
        string name = (string?)mailbox[Name] ?? "";
        return _mailboxes.Find(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } present
            ? Replaced(present, mailbox, known)
            : Added(mailbox);
    }

    private byte[] Replaced(Element present, JsonObject mailbox, IReadOnlyCollection<string> known)
    {
        if (present.HasComments)
        {
            throw new ConfigurationException(
                Words.Of(
                    $"The mailbox {present.Name} has comments in the configuration, which would be lost: change it there, or choose another name."
                )
            );
        }

        var old = JsonNode.Parse(
            _text.AsSpan(present.Start, present.End - present.Start),
            documentOptions: s_lenientDocument
        );
        var merged = (JsonObject)mailbox.DeepClone();
        foreach (var (key, value) in (JsonObject?)old ?? [])
        {
            if (!known.Contains(key, StringComparer.OrdinalIgnoreCase))
                merged[key] = value?.DeepClone();
        }

        return Spliced((present.Start, present.End, Written(merged, IndentAt(present.Start))));
    }

    private byte[] Added(JsonObject mailbox)
    {
        if (_list is not var (open, close))
            return WithList(mailbox);
        string outer = IndentAt(open);
        if (_mailboxes.Count == 0)
        {
            int at = EndOfContent(close);
            return Spliced((at, close, $"\n{outer}{Indent}{Written(mailbox, outer + Indent)}\n{outer}"));
        }

        var last = _mailboxes[^1];
        string inner = IndentAt(last.Start) is { Length: > 0 } same ? same : outer + Indent;
        return Insert(last.End, close, $"{inner}{Written(mailbox, inner)}", outer);
    }

    /// <summary>The whole list, behind what else there is.</summary>
    private byte[] WithList(JsonObject mailbox)
    {
        string list = $"{Indent}\"{Mailboxes}\": [\n{Indent}{Indent}{Written(mailbox, Indent + Indent)}\n{Indent}]";
        if (_rootIsEmpty)
            return Spliced((EndOfContent(_rootClose), _rootClose, $"\n{list}\n"));
        return Insert(_lastPropertyEnd, _rootClose, list, "");
    }

    /// <summary>Something behind the last entry, which gets the comma that it may lack; comments after it stay there.</summary>
    private byte[] Insert(int lastEnd, int close, string text, string outer)
    {
        int content = EndOfContent(close);
        string before = HasComma(lastEnd, close) ? "" : ",";
        return content == lastEnd
            ? Spliced((lastEnd, close, $"{before}\n{text}\n{outer}"))
            : Spliced((lastEnd, lastEnd, before), (content, close, $"\n{text}\n{outer}"));
    }

    private static string Written(JsonObject mailbox, string indent) =>
        ConfigurationJson.Write(mailbox).Replace("\n", "\n" + indent, StringComparison.Ordinal);

    /// <summary>The blanks that the line of a place begins with.</summary>
    private string IndentAt(int place)
    {
        int start = place;
        while (start > 0 && _text[start - 1] != '\n')
            start--;
        int end = start;
        while (end < place && _text[end] is (byte)' ' or (byte)'\t')
            end++;
        return Encoding.UTF8.GetString(_text, start, end - start);
    }

    private int EndOfContent(int close)
    {
        int end = close;
        while (end > 0 && _text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            end--;
        return end;
    }

    /// <summary>A comma between the last entry and the bracket, outside of comments.</summary>
    private bool HasComma(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (_text[at] == ',')
                return true;
            if (_text[at] == '/' && _text[at + 1] == '/')
            {
                while (at < to && _text[at] != '\n')
                    at++;
            }
            else if (_text[at] == '/')
            {
                at += 2;
                while (!(_text[at] == '*' && _text[at + 1] == '/'))
                    at++;
                at++;
            }
        }

        return false;
    }

    private byte[] Spliced(params (int Start, int End, string Text)[] pieces)
    {
        using var result = new MemoryStream();
        string lineEnd = _text.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        int at = 0;
        foreach ((int start, int end, string text) in pieces)
        {
            result.Write(_text, at, start - at);
            result.Write(Encoding.UTF8.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal)));
            at = end;
        }

        result.Write(_text, at, _text.Length - at);
        return result.ToArray();
    }

    private void Scan()
    {
        var reader = new Utf8JsonReader(_text, s_lenient);
        if (!ReadToken(ref reader) || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        while (ReadToken(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            _rootIsEmpty = false;
            bool isOurs = Mailboxes.Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase);
            ReadToken(ref reader);
            if (isOurs && reader.TokenType == JsonTokenType.StartArray)
                ScanList(ref reader);
            else
                SkipValue(ref reader);
            _lastPropertyEnd = (int)reader.BytesConsumed;
        }

        _rootClose = (int)reader.TokenStartIndex;
        // What follows is white space and comments, or no JSON.
        while (reader.Read()) { }
    }

    private void ScanList(ref Utf8JsonReader reader)
    {
        int open = (int)reader.TokenStartIndex;
        while (ReadToken(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            var (name, comments) = ("", false);
            if (reader.TokenType == JsonTokenType.StartObject)
                (name, comments) = ScanMailbox(ref reader);
            else
                SkipValue(ref reader);
            _mailboxes.Add(new Element(name, start, (int)reader.BytesConsumed, comments));
        }

        _list = (open, (int)reader.TokenStartIndex);
    }

    private static (string Name, bool HasComments) ScanMailbox(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        string name = "";
        bool comments = false;
        bool isName = false;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            comments |= reader.TokenType == JsonTokenType.Comment;
            if (isName && reader.TokenType == JsonTokenType.String)
                name = reader.GetString() ?? "";
            isName =
                reader.TokenType == JsonTokenType.PropertyName
                && reader.CurrentDepth == depth + 1
                && Name.Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase);
        }

        return (name, comments);
    }

    private static bool ReadToken(ref Utf8JsonReader reader)
    {
        bool read = reader.Read();
        while (read && reader.TokenType == JsonTokenType.Comment)
            read = reader.Read();
        return read;
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        while (
            reader.Read()
            && !(reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth == depth)
        ) { }
    }

    /// <param name="Name">Empty: it has none.</param>
    /// <param name="Start">In bytes.</param>
    /// <param name="End">Behind it.</param>
    /// <param name="HasComments">Within it.</param>
    private sealed record Element(string Name, int Start, int End, bool HasComments);
}
