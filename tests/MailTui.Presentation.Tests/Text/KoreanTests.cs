using System.Text.RegularExpressions;
using MailTui.Core.Setup;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Tests.Text;

public sealed partial class KoreanTests
{
    private static readonly Catalog Korean = Catalog.Embedded("ko");
    private static readonly ILookup<string, string> Said = SourceSentences.All();

    [Fact]
    public void Every_sentence_of_the_program_is_there_in_Korean() =>
        None(Said.Select(key => key.Key).Except(Korean.Sentences.Keys).Select(key => $"{Said[key].First()}: {key}"));

    [Fact]
    public void Nothing_is_translated_that_is_not_said() =>
        None(Korean.Sentences.Keys.Except(Said.Select(key => key.Key)).Except(Commands()).Except(Doctors()));

    [Fact]
    public void Every_command_has_a_Korean_description() => None(Commands().Where(text => Korean.Find(text) is null));

    [Fact]
    public void Everything_that_the_doctor_can_say_is_there_in_Korean() =>
        None(Doctors().Where(text => Korean.Find(text) is null));

    [Fact]
    public void A_translation_has_the_same_arguments() =>
        None(Korean.Sentences.Where(pair => !Holes(pair.Key).SetEquals(Holes(pair.Value))).Select(pair => pair.Key));

    [Theory]
    [InlineData("Words.Of(\"Quit\")", "Quit")]
    [InlineData("Phrase.Of($\"signed by {a}\")", "signed by {0}")]
    [InlineData("Phrase.Mark(\"There is none.\")", "There is none.")]
    [InlineData("Words.Of($\"{count:N0} of {(one ? \"a\" : \"b\")}\")", "{0} of {1}")]
    [InlineData("Words.Of(one ? \"a\\\"\" : \"b\")", "a\"|b")]
    [InlineData("Words.Of(\"a \" +\n  \"b\")", "a b")]
    [InlineData("Words.Of($\"{a} x\" + $\"{b} {{y}}\")", "{0} x{1} {{y}}")]
    [InlineData("Words.Of(command.Title)", "")]
    [InlineData("/// Words.Of(\"an example\")", "")]
    public void Literals_are_found_in_the_sources(string source, string keys) =>
        Assert.Equal(keys, string.Join('|', SourceSentences.In(source)));

    /// <summary>Titles and descriptions, which are translated where they are shown.</summary>
    private static IEnumerable<string> Commands() =>
        CommandTable
            .All.SelectMany(command => new[] { command.Title, command.Description, command.Argument?.Title })
            .OfType<string>()
            .Concat(CommandTable.Prefixes.Select(prefix => prefix.Title))
            .Distinct();

    /// <summary>The checks' titles, and the three sentences of each of their findings; not those that say only what is put in.</summary>
    private static IEnumerable<string> Doctors() =>
        Doctor
            .Checks.Select(check => check.Title)
            .Concat(
                Doctor
                    .Checks.SelectMany(check => check.Findings)
                    .Concat(Doctor.CommonFindings)
                    .SelectMany(finding => new[] { finding.Seen, finding.Means, finding.Fix })
            )
            .Where(text => Hole().Replace(text, "").Any(char.IsLetter))
            .Distinct();

    private static void None(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), "\n" + string.Join('\n', wrong));

    private static HashSet<string> Holes(string sentence) => [.. Hole().Matches(sentence).Select(hole => hole.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
