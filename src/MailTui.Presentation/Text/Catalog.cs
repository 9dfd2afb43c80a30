using System.Text;

namespace MailTui.Presentation.Text;

/// <summary>
/// Sentences of another language, from a PO file of gettext: <c>msgid</c> and <c>msgstr</c>, each a quoted string that may
/// go on in the next lines. Comments are passed over; contexts, plurals and headers have no meaning here.
/// </summary>
internal sealed class Catalog
{
    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

    private Catalog() { }

    /// <summary>Every key that is translated.</summary>
    public IReadOnlyDictionary<string, string> Sentences => _sentences;

    /// <summary>Of the resource <c>LANGUAGE.po</c>.</summary>
    public static Catalog Embedded(string language)
    {
        using Stream stream =
            typeof(Catalog).Assembly.GetManifestResourceStream($"{language}.po")
            ?? throw new InvalidOperationException($"There is no resource {language}.po.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    /// <exception cref="FormatException">A line is none of those, or a key comes twice: names the line.</exception>
    public static Catalog Read(string text)
    {
        var catalog = new Catalog();
        var key = new StringBuilder();
        var value = new StringBuilder();
        StringBuilder? current = null;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (line.StartsWith("msgid ", StringComparison.Ordinal))
            {
                catalog.Add(key, value, number);
                current = key.Append(Unquote(line[6..], number));
            }
            else if (line.StartsWith("msgstr ", StringComparison.Ordinal))
                current = value.Append(Unquote(line[7..], number));
            else if (line.StartsWith('"') && current is not null)
                current.Append(Unquote(line, number));
            else if (line.Length > 0 && line[0] != '#')
                throw new FormatException($"Line {number} is no line of a PO file.");
        }

        catalog.Add(key, value, number);
        return catalog;
    }

    /// <summary>Null when it is not there.</summary>
    public string? Find(string key) => _sentences.GetValueOrDefault(key);

    private void Add(StringBuilder key, StringBuilder value, int line)
    {
        if (key.Length > 0 && value.Length > 0 && !_sentences.TryAdd(key.ToString(), value.ToString()))
            throw new FormatException($"\"{key}\", before line {line}, comes a second time.");
        key.Clear();
        value.Clear();
    }

    private static string Unquote(string quoted, int line)
    {
        if (quoted is not ['"', .. var inner, '"'])
            throw new FormatException($"Line {line} has no quoted string.");
        var text = new StringBuilder(inner.Length);
        for (int i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length)
                text.Append(inner[i]);
            else
                text.Append(
                    inner[++i] switch
                    {
                        'n' => '\n',
                        't' => '\t',
                        var other => other,
                    }
                );
        }

        return text.ToString();
    }
}
