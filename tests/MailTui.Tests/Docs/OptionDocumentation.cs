using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MailTui.Tests.Docs;

/// <summary>The XML documentation of types and their properties, as Markdown.</summary>
internal sealed partial class OptionDocumentation
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    /// <param name="types">Whose assemblies' documentation is read, from beside this program.</param>
    public OptionDocumentation(params IEnumerable<Type> types)
    {
        foreach (string name in types.Select(type => type.Assembly.GetName().Name ?? "").Distinct())
        {
            var document = XDocument.Load(Path.Combine(AppContext.BaseDirectory, name + ".xml"));
            foreach (var member in document.Descendants("member"))
                _members.TryAdd(member.Attribute("name")?.Value ?? "", member);
        }
    }

    /// <summary>Empty when there is none.</summary>
    public string Summary(MemberInfo member) => Text(member, "summary");

    /// <summary>A value, as JSON; empty when there is none.</summary>
    public string Example(MemberInfo member) => Text(member, "example");

    private string Text(MemberInfo member, string tag)
    {
        string id = member switch
        {
            Type type => $"T:{type.FullName}",
            FieldInfo => $"F:{member.DeclaringType?.FullName}.{member.Name}",
            _ => $"P:{member.DeclaringType?.FullName}.{member.Name}",
        };
        return _members.GetValueOrDefault(id)?.Element(tag) is { } element
            ? Blanks().Replace(string.Concat(element.Nodes().Select(Markdown)), " ").Trim()
            : "";
    }

    private static string Markdown(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")?.Value.Split('.')[^1]}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            _ => throw new InvalidOperationException($"{node} is no part of an option's documentation."),
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
