using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Shell;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace MailTui.Tests.Architecture;

/// <summary>The house of docs/architecture.md, as rules.</summary>
public class LayeringTests
{
    private const string Toolkit = "Terminal.Gui";
    private const string Amazon = "Amazon";
    private const string Sqlite = "Microsoft.Data.Sqlite";
    private const string Smtp = "MailKit";
    private const string Dns = "DnsClient";

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(IMailbox).Assembly, typeof(ShellPresenter).Assembly, typeof(Composition).Assembly)
        .Build();

    /// <summary>The folders of Core, lowest first. One may use those of earlier lines, never those of its own or later ones.</summary>
    private static readonly string[][] Core =
    [
        ["Text", "Files"],
        ["Messages"],
        ["Threads"],
        ["Rendering", "Attachments", "Blobs", "Index", "Unsubscribe", "Programs"],
        ["State"],
        ["Sync", "Outbox", "Compose"],
        ["Mailboxes"],
        ["Export"],
        ["Import"],
        ["Setup"],
    ];

    public static TheoryData<string, string> FoldersThatMustNotUseEachOther()
    {
        var pairs = new TheoryData<string, string>();
        for (int level = 0; level < Core.Length; level++)
        {
            foreach (string folder in Core[level])
            {
                foreach (
                    string other in Core.Skip(level).SelectMany(folders => folders).Where(other => other != folder)
                )
                    pairs.Add(folder, other);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(FoldersThatMustNotUseEachOther))]
    public void No_folder_of_Core_reaches_sideways_or_upwards(string folder, string other)
    {
        // A rule without anything to check fails: of a folder that does not exist yet, nothing can be wrong.
        if (House.Types.Any(type => IsIn(type.Namespace.FullName, $"MailTui.Core.{folder}")))
            Check(In($"MailTui.Core.{folder}").Should().NotDependOnAny(TypesOf($"MailTui.Core.{other}")));
    }

    [Fact]
    public void Every_folder_of_Core_has_its_place()
    {
        var known = Core.SelectMany(folders => folders).Select(folder => $"MailTui.Core.{folder}").ToList();
        var homeless = House
            .Types.Select(type => type.Namespace.FullName)
            .Where(name => name.StartsWith("MailTui.Core", StringComparison.Ordinal))
            .Where(name =>
                !known.Exists(folder => name == folder || name.StartsWith(folder + ".", StringComparison.Ordinal))
            )
            .Distinct();

        Assert.Empty(homeless);
    }

    [Theory]
    [InlineData("MailTui.Core", "MailTui.Presentation")]
    [InlineData("MailTui.Core", Toolkit)]
    [InlineData("MailTui.Presentation", Toolkit)]
    [InlineData("MailTui.Presentation", Amazon)]
    [InlineData("MailTui.Presentation", Sqlite)]
    [InlineData("MailTui.Presentation", "SQLitePCL")]
    [InlineData("MailTui.Presentation", Smtp)]
    [InlineData("MailTui.Presentation", "MimeKit")]
    public void A_layer_does_not_name(string layer, string forbidden) =>
        Check(In(layer).Should().NotDependOnAny(TypesOf(forbidden)));

    [Theory]
    [InlineData(Amazon, "MailTui.Core.Blobs")]
    [InlineData(
        Sqlite,
        "MailTui.Core.Index",
        "MailTui.Core.State",
        "MailTui.Core.Compose",
        "MailTui.Core.Outbox",
        "MailTui.Core.Blobs.Cache"
    )]
    [InlineData(Smtp, "MailTui.Core.Outbox")]
    [InlineData(Dns, "MailTui.Core.Setup.Dns")]
    [InlineData(Toolkit, "MailTui.Terminal", "MailTui.Views", "MailTui.Input")]
    public void Only_the_folders_meant_for_it_name(string library, params string[] folders)
    {
        var guilty = House
            .Types.Where(type => type.FullName.StartsWith("MailTui.", StringComparison.Ordinal))
            .Where(type => type.Dependencies.Any(dependency => IsIn(dependency.Target.Namespace?.FullName, library)))
            .Where(type => !folders.Any(folder => IsIn(type.Namespace.FullName, folder)))
            .Select(type => type.FullName);

        Assert.Empty(guilty);
    }

    [Fact]
    public void The_rules_can_fail()
    {
        // A rule over namespaces that nobody has would always hold: these are what the rules above are about.
        Assert.Contains(House.Types, type => IsIn(type.Namespace.FullName, "MailTui.Presentation"));
        Assert.Contains(Dependencies("MailTui.Core.Blobs"), name => IsIn(name, Amazon));
        Assert.Contains(Dependencies("MailTui.Core.Index"), name => IsIn(name, Sqlite));
        Assert.Contains(Dependencies("MailTui.Core.Setup.Dns"), name => IsIn(name, Dns));
        Assert.Contains(Dependencies("MailTui.Views"), name => IsIn(name, Toolkit));
    }

    private static IEnumerable<string> Dependencies(string folder) =>
        House
            .Types.Where(type => IsIn(type.Namespace.FullName, folder))
            .SelectMany(type => type.Dependencies)
            .Select(dependency => dependency.Target.Namespace?.FullName ?? "");

    private static GivenTypesConjunction In(string folder) =>
        Types().That().ResideInNamespaceMatching($@"^{folder.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)");

    private static List<IType> TypesOf(string folder) =>
        [.. House.Types.Concat(House.ReferencedTypes).Where(type => IsIn(type.Namespace.FullName, folder))];

    /// <param name="name">Null: a generic parameter, which is nowhere.</param>
    /// <param name="folder">A namespace.</param>
    private static bool IsIn(string? name, string folder) =>
        name == folder || name?.StartsWith(folder + ".", StringComparison.Ordinal) == true;

    private static void Check(TypesShouldConjunction rule) =>
        Assert.Empty(rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description));
}
