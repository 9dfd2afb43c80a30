using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>The templates that are built into the assembly.</summary>
internal sealed class DemoMessages
{
    /// <summary>Counted up when the same templates shall be laid out differently.</summary>
    private const string Layout = "1";

    private const string ResourcePrefix = "demo/";

    private static readonly Lazy<DemoMessages> Embedded = new(() => new DemoMessages());

    private readonly FrozenDictionary<string, DemoTemplate> _byName;

    private DemoMessages()
    {
        ulong hash = DemoNoise.Hash(Layout);
        List<DemoTemplate> templates = [];
        foreach (string resource in ResourceNames())
        {
            string text = Read(resource);
            hash = DemoNoise.Hash(text, DemoNoise.Hash(resource, hash));
            templates.Add(new DemoTemplate(resource[ResourcePrefix.Length..], text));
        }
        Templates = templates;
        Version = hash.ToString("x16", CultureInfo.InvariantCulture);
        _byName = templates.ToFrozenDictionary(template => template.Name);
    }

    public static DemoMessages Shared => Embedded.Value;

    /// <summary>All templates in the order of their names.</summary>
    public IReadOnlyList<DemoTemplate> Templates { get; }

    /// <summary>Changes whenever a template does.</summary>
    public string Version { get; }

    public DemoClock ClockAt(DateTimeOffset now) => new(now, name => _byName[name]);

    private static IEnumerable<string> ResourceNames() =>
        typeof(DemoMessages)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Read(string resource)
    {
        using Stream stream =
            typeof(DemoMessages).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Encoding.UTF8.GetString(content);
    }
}
