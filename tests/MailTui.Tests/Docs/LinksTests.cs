using System.Text.RegularExpressions;
using MailTui.Testing;

namespace MailTui.Tests.Docs;

/// <summary>Whoever follows a link in the documentation gets somewhere.</summary>
public sealed partial class LinksTests
{
    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(RepositoryRoot.Path, "README.md"))
                .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_link_is_dead(string document)
    {
        string file = Path.Combine(RepositoryRoot.Path, document);
        Assert.All(
            Targets(File.ReadAllText(file)),
            target =>
            {
                string[] parts = target.Split('#', 2);
                string there =
                    parts[0].Length == 0
                        ? file
                        : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", parts[0]));
                Assert.True(File.Exists(there) || Directory.Exists(there), $"{document}: there is no {target}");
                if (parts is [_, var anchor])
                    Assert.True(
                        Anchors(File.ReadAllText(there)).Contains(anchor),
                        $"{document}: {target} has no such heading"
                    );
            }
        );
    }

    [Theory]
    [InlineData("[a](b.md) ![c](d/e.png) [f](#g-h) [i](https://example.com) [j](mailto:a@b)", "b.md d/e.png #g-h")]
    [InlineData("```\n[a](b.md)\n```\n`[1 → x](y)` text", "")]
    public void Relative_links_are_found_outside_of_code(string text, string targets) =>
        Assert.Equal(targets, string.Join(' ', Targets(text)));

    [Theory]
    [InlineData("## Looks, languages, notifications", "looks-languages-notifications")]
    [InlineData("### `Mailboxes[].Name`", "mailboxesname")]
    [InlineData("## 3. 버킷과 정책", "3-버킷과-정책")]
    [InlineData("# a\n## a\n```\n# no\n```", "a a-1")]
    public void Headings_have_the_anchors_that_a_forge_gives_them(string text, string anchors) =>
        Assert.Equal(anchors, string.Join(' ', Anchors(text)));

    [Fact]
    public void Every_document_is_in_the_index()
    {
        string index = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "README.md"));

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md").Select(Path.GetFileName),
            name => Assert.True(name == "README.md" || index.Contains($"]({name})", StringComparison.Ordinal), name)
        );
    }

    private static IEnumerable<string> Targets(string text) =>
        Link()
            .Matches(Code().Replace(text, ""))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !Elsewhere().IsMatch(target));

    private static List<string> Anchors(string text)
    {
        var anchors = new List<string>();
        foreach (Match heading in Heading().Matches(Fence().Replace(text, "")))
        {
            string anchor = Dropped()
                .Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "")
                .Replace(' ', '-');
            int before = anchors.Count(other => Numbered().Replace(other, "") == anchor || other == anchor);
            anchors.Add(before == 0 ? anchor : $"{anchor}-{before}");
        }

        return anchors;
    }

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(https?|mailto):", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex Dropped();

    [GeneratedRegex(@"-\d+$")]
    private static partial Regex Numbered();
}
