using System.Globalization;
using MailTui.Core.Text;

namespace MailTui.Presentation.Text;

/// <summary>
/// What the program says, in the language of its user. The English sentence is the key; a language without it says it in
/// English. The language is <see cref="CultureInfo.CurrentUICulture"/>, set once at the start. Numbers and dates within
/// stay as they are written in every language (<see cref="CultureInfo.InvariantCulture"/>).
/// <code>
/// Words.Of("Archive message")
/// Words.Of($"{count:N0} messages archived")      // the key is "{0} messages archived"
/// Words.Of(command.Title)                        // what a table of the program says
/// </code>
/// A test finds every literal in the calls, and in those of <see cref="Phrase"/>, and compares them with <c>ko.po</c>.
/// </summary>
public static class Words
{
    private static readonly Lazy<Catalog> Korean = new(() => Catalog.Embedded("ko"));

    /// <summary>A sentence, or a word that stands alone.</summary>
    public static string Of(string sentence) => Current?.Find(sentence) ?? sentence;

    /// <summary>A sentence with something in it.</summary>
    public static string Of(Sentence sentence) => sentence.In(Current);

    /// <summary>What the engine says of mail.</summary>
    public static string Of(Phrase phrase) =>
        new Phrase(
            Of(phrase.Format),
            [.. phrase.Arguments.Select(put => put is Phrase inner ? Of(inner) : put)]
        ).ToString();

    private static Catalog? Current => Language.IsKorean ? Korean.Value : null;
}
