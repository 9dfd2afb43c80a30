using System.Globalization;
using System.Text.RegularExpressions;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>Fields in the text of templates: <c>{{name}}</c>, blanks and case no matter.</summary>
public static partial class TemplateText
{
    // Korean family names of two syllables.
    private static readonly string[] LongFamilyNames = ["남궁", "황보", "제갈", "선우", "독고", "사공"];

    /// <summary>The draft with what is known filled in; the rest stays. Filled in once more when more is known.</summary>
    public static Draft Fill(Draft draft, TemplateFields fields) =>
        draft with
        {
            To = Fill(draft.To, fields),
            Cc = Fill(draft.Cc, fields),
            Bcc = Fill(draft.Bcc, fields),
            Subject = Fill(draft.Subject, fields),
            Body = Fill(draft.Body, fields),
        };

    /// <summary>What is filled in is not looked at again: a name may look like a field.</summary>
    public static string Fill(string text, TemplateFields fields) =>
        Field().Replace(text, field => Value(field.Groups[1].Value, fields) ?? field.Value);

    /// <summary>Fields that are still open, with their braces, each once; quotes are not looked at.</summary>
    public static IEnumerable<string> OpenFields(Draft draft) =>
        new[] { draft.To, draft.Cc, draft.Bcc, draft.Subject, OwnWords.Of(draft.Body) }
            .SelectMany(text => Field().Matches(text).Select(field => field.Value))
            .Distinct(StringComparer.Ordinal);

    private static string? Value(string name, TemplateFields fields) =>
        name.ToLowerInvariant() switch
        {
            "name" or "이름" => Line(fields.Recipient?.Display),
            "first name" or "firstname" => FirstName(Line(fields.Recipient?.Display)),
            "address" or "주소" => Line(fields.Recipient?.Address),
            "my name" or "내 이름" => Line(fields.Me?.Display),
            "my address" or "내 주소" => Line(fields.Me?.Address),
            "subject" or "제목" => Line(fields.Subject),
            "date" or "날짜" => fields.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string? Line(string? value) => TerminalText.Line(value) is { Length: > 0 } line ? line : null;

    /// <summary>Of "Ann Lee" and "Lee, Ann" Ann; of 김상은 상은.</summary>
    private static string? FirstName(string? name)
    {
        if (name is null)
            return null;
        if (
            name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
            && name[(comma + 1)..].Trim() is { Length: > 0 } given
        )
            return given.Split(' ')[0];
        if (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank)
            return name[..blank];
        bool isKorean = name.Length is >= 2 and <= 5 && name.All(c => c is >= '가' and <= '힣');
        int family =
            name.Length > 2 && LongFamilyNames.Any(long2 => name.StartsWith(long2, StringComparison.Ordinal)) ? 2 : 1;
        return isKorean ? name[family..] : name;
    }

    [GeneratedRegex(@"\{\{[ \t]*([^{}\r\n]{1,60}?)[ \t]*\}\}")]
    private static partial Regex Field();
}
