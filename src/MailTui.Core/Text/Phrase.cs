using System.Globalization;

namespace MailTui.Core.Text;

/// <summary>
/// A sentence together with what is put into it, so that it can be said in another language. <see cref="ToString"/> says it
/// in English.
/// </summary>
/// <param name="Format">With <c>{0}</c>, <c>{1}</c> … (<see cref="string.Format(string, object?[])"/>).</param>
/// <param name="Arguments">In the order of their numbers; a phrase among them is said in the same language.</param>
public sealed record Phrase(string Format, IReadOnlyList<object?> Arguments)
{
    public static Phrase Of(FormattableString sentence) => new(sentence.Format, sentence.GetArguments());

    /// <summary>A sentence that stands alone, as it is; here it is found by those who translate.</summary>
    public static string Mark(string sentence) => sentence;

    /// <summary>Somebody else's words, which are said as they are in every language.</summary>
    public static Phrase Quote(string words) => new("{0}", [words]);

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
