using System.Globalization;
using System.Text;
using MailTui.Testing;

namespace MailTui.Presentation.Tests.Text;

/// <summary>Finds what the sources give to <c>Words.Of</c>, and the engine to <c>Phrase</c>: every literal of the argument, as the key that it becomes.</summary>
internal static class SourceSentences
{
    private static readonly string[] s_calls = ["Words.Of(", "Phrase.Of(", "Phrase.Mark(", "Warn("];

    /// <summary>Each key with the files it stands in.</summary>
    public static ILookup<string, string> All() =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(file => In(File.ReadAllText(file)).Select(key => (key, file: Path.GetFileName(file))))
            .ToLookup(found => found.key, found => found.file);

    public static IEnumerable<string> In(string source) => s_calls.SelectMany(call => In(source, call));

    private static IEnumerable<string> In(string source, string call)
    {
        for (int at = 0; (at = source.IndexOf(call, at, StringComparison.Ordinal)) >= 0; )
        {
            at += call.Length;
            // An example in a comment is no call.
            if (
                source[(source.LastIndexOf('\n', at - 1) + 1)..at]
                    .TrimStart()
                    .StartsWith("//", StringComparison.Ordinal)
            )
                continue;
            foreach (string key in Argument(source, at))
                yield return key;
        }
    }

    private static List<string> Argument(string source, int at)
    {
        var keys = new List<string>();
        int open = 1;
        while (open > 0)
        {
            char next = source[at];
            if (next == '"' || (next == '$' && source[at + 1] == '"'))
            {
                keys.Add(Literals(source, ref at));
                continue;
            }

            open += next switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            at++;
        }

        return keys;
    }

    /// <summary>One literal, or several put together with <c>+</c>.</summary>
    private static string Literals(string source, ref int at)
    {
        var key = new StringBuilder();
        int holes = 0;
        Literal(source, ref at, key, ref holes);
        while (true)
        {
            int next = SkipBlanks(source, at);
            if (source[next] != '+')
                return key.ToString();
            next = SkipBlanks(source, next + 1);
            if (source[next] is not ('"' or '$'))
                return key.ToString();
            at = next;
            Literal(source, ref at, key, ref holes);
        }
    }

    private static void Literal(string source, ref int at, StringBuilder key, ref int holes)
    {
        bool interpolated = source[at] == '$';
        at += interpolated ? 2 : 1;
        while (source[at] != '"')
        {
            char next = source[at++];
            if (next == '\\')
                key.Append(source[at++] is 'n' ? '\n' : source[at - 1]);
            else if (interpolated && next is '{' or '}' && source[at] == next)
            {
                key.Append(next, 2);
                at++;
            }
            else if (interpolated && next == '{')
            {
                key.Append(CultureInfo.InvariantCulture, $"{{{holes++}}}");
                SkipHole(source, ref at);
            }
            else
                key.Append(next);
        }

        at++;
    }

    private static void SkipHole(string source, ref int at)
    {
        for (int open = 1; open > 0; at++)
        {
            if (source[at] == '"')
                at = source.IndexOf('"', at + 1);
            open += source[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }
    }

    private static int SkipBlanks(string source, int at)
    {
        while (char.IsWhiteSpace(source[at]))
            at++;
        return at;
    }
}
