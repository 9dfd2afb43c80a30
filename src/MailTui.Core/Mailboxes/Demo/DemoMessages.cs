using System.Collections.Frozen;
using System.Security.Cryptography;
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
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Layout));
        List<DemoTemplate> templates = [];
        foreach (string resource in ResourceNames())
        {
            byte[] content = Read(resource);
            hash.AppendData(Encoding.UTF8.GetBytes(resource));
            hash.AppendData(content);
            templates.Add(new DemoTemplate(resource[ResourcePrefix.Length..], Encoding.UTF8.GetString(content)));
        }
        Templates = templates;
        Version = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
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

    private static byte[] Read(string resource)
    {
        using Stream stream =
            typeof(DemoMessages).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
