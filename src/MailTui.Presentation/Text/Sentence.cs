using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MailTui.Presentation.Text;

/// <summary>
/// An interpolated string that is taken apart rather than put together, so that it can be said in another language, with
/// the arguments in another order. What is given as <c>{count:N0}</c> is <c>{0}</c> in the key: how a number is written is
/// no matter of translation.
/// </summary>
[InterpolatedStringHandler]
public ref struct Sentence
{
    private readonly StringBuilder _key;
    private readonly List<object?> _arguments;

    public Sentence(int literalLength, int formattedCount)
    {
        _key = new StringBuilder(literalLength + 3 * formattedCount);
        _arguments = new List<object?>(formattedCount);
    }

    public readonly void AppendLiteral(string text) => _key.Append(text.Replace("{", "{{").Replace("}", "}}"));

    public readonly void AppendFormatted<T>(T value) => AppendFormatted(value, format: null);

    public readonly void AppendFormatted<T>(T value, string? format)
    {
        _key.Append('{').Append(_arguments.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        _arguments.Add(
            value is IFormattable formattable
                ? formattable.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString()
        );
    }

    /// <param name="catalog">Null: as it was written.</param>
    internal readonly string In(Catalog? catalog)
    {
        string key = _key.ToString();
        return string.Format(CultureInfo.InvariantCulture, catalog?.Find(key) ?? key, [.. _arguments]);
    }
}
