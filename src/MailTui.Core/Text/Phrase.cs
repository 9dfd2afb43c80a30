using System.Globalization;
using System.Text.Json.Serialization;

namespace MailTui.Core.Text;

/// <summary>
/// A sentence together with what is put into it, so that it can be said in another language. <see cref="ToString"/> says it
/// in English.
/// </summary>
/// <param name="Format">With <c>{0}</c>, <c>{1}</c> … (<see cref="string.Format(string, object?[])"/>).</param>
/// <param name="Arguments">In the order of their numbers; a phrase among them is said in the same language.</param>
[JsonConverter(typeof(PhraseConverter))]
public sealed record Phrase(string Format, IReadOnlyList<object?> Arguments)
{
    /// <summary>Nothing is said.</summary>
    public static Phrase Nothing { get; } = new("", []);

    public static Phrase Of(FormattableString sentence) => new(sentence.Format, sentence.GetArguments());

    /// <summary>A sentence that stands alone, as it is; here it is found by those who translate.</summary>
    public static string Mark(string sentence) => sentence;

    /// <summary>What is said alike in every language: a name, a command, what somebody else said.</summary>
    public static Phrase Verbatim(string text) => new("{0}", [text]);

    /// <summary>One after the other.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        object?[] all = [.. phrases];
        string holes = string.Join(separator, all.Select((_, i) => $"{{{i.ToString(CultureInfo.InvariantCulture)}}}"));
        return new(holes, all);
    }

    /// <summary>The same with everything that is put into it made safe to show (<see cref="TerminalText.Line"/>).</summary>
    public Phrase MadeSafe() => this with { Arguments = [.. Arguments.Select(MadeSafe)] };

    public bool Equals(Phrase? other) =>
        other is not null && Format == other.Format && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Format.GetHashCode(StringComparison.Ordinal);

    private static object? MadeSafe(object? argument) =>
        argument switch
        {
            string text => TerminalText.Line(text),
            Phrase inner => inner.MadeSafe(),
            _ => argument,
        };

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Format, [.. Arguments]);
}
