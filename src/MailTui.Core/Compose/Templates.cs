namespace MailTui.Core.Compose;

/// <summary>
/// Messages prepared as files in one folder: <c>*.md</c> (Markdown) and <c>*.txt</c>. First lines such as
/// <c>Subject: …</c>, up to an empty one, are fields; what follows is the text. Blocking.
/// </summary>
/// <param name="folder">Need not exist.</param>
public sealed class Templates(string folder)
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] Extensions = [".md", ".txt"];
    private static readonly string[] Fields = ["to", "cc", "bcc", "subject"];

    /// <summary>Their names, in order; of two files with the same name the one in Markdown counts.</summary>
    public IReadOnlyList<string> Names() =>
        [
            .. Files()
                .Select(Path.GetFileNameWithoutExtension)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    /// <param name="name">One of <see cref="Names"/>; a path is none, whatever it leads to.</param>
    /// <exception cref="TemplateException">There is no such template, or it cannot be read.</exception>
    public Template Read(string name)
    {
        string? path = Files()
            .FirstOrDefault(file =>
                string.Equals(Path.GetFileNameWithoutExtension(file), name, StringComparison.OrdinalIgnoreCase)
            );
        if (path is null)
            throw new TemplateException($"There is no template “{name}” in {folder}.");
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
                throw new TemplateException($"{path} is larger than 1 MB: it is no template.");
            return Parse(name, File.ReadAllText(path), IsMarkdown(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TemplateException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The draft with the template's text before its own (which is the signature), fields filled in.</summary>
    public static Draft Apply(Template template, Draft draft, TemplateFields fields)
    {
        var filled = TemplateText.Fill(
            draft with
            {
                To = Join(draft.To, template.To),
                Cc = Join(draft.Cc, template.Cc),
                Bcc = Join(draft.Bcc, template.Bcc),
                Subject = template.Subject.Length > 0 ? template.Subject : draft.Subject,
                Body = template.Body,
                Format = template.Format == DraftFormat.Markdown ? DraftFormat.Markdown : draft.Format,
            },
            fields
        );
        string text = filled.Body.TrimEnd('\n');
        return filled with
        {
            Body = text + (draft.Body.StartsWith('\n') ? "" : "\n") + draft.Body,
            Caret = text.Length,
        };
    }

    internal static Template Parse(string name, string content, bool isMarkdown)
    {
        string text = content.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var template = new Template(name) { Format = isMarkdown ? DraftFormat.Markdown : DraftFormat.Flowed };
        string[] lines = text.Split('\n');
        int at = 0;
        for (; at < lines.Length && Field(lines[at]) is var (field, value); at++)
        {
            template = field switch
            {
                "to" => template with { To = value },
                "cc" => template with { Cc = value },
                "bcc" => template with { Bcc = value },
                _ => template with { Subject = value },
            };
        }
        // Without an empty line after them they are no fields but the text.
        if (at > 0 && at < lines.Length && lines[at].Length > 0)
            return new Template(name) { Format = template.Format, Body = text };
        return template with { Body = at == 0 ? text : string.Join('\n', lines.Skip(at + 1)) };
    }

    private static (string Name, string Value)? Field(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string name = colon > 0 ? line[..colon].ToLowerInvariant() : "";
        return Fields.Contains(name) ? (name, line[(colon + 1)..].Trim()) : null;
    }

    private IEnumerable<string> Files()
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Where(file => Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
                    .Where(file => Path.GetFileNameWithoutExtension(file).Length > 0)
                    .OrderBy(file => !IsMarkdown(file))
                    .ThenBy(file => file, StringComparer.Ordinal),
            ];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TemplateException($"The folder {folder} cannot be read: {e.Message}", e);
        }
    }

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static string Join(string before, string more) =>
        before.Length == 0 ? more
        : more.Length == 0 ? before
        : $"{before.TrimEnd(' ', ',')}, {more}";
}
