using System.Text;
using MailTui.Core.Mailboxes.Demo;
using MimeKit;

namespace MailTui.Core.Tests.Demo;

/// <summary>All demo messages as they are laid out at one fixed moment.</summary>
internal static class DemoSet
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 3, 30, 15, TimeSpan.Zero);

    /// <summary>Bytes by template name, the setup notification included.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = Render(Now);

    public static IReadOnlyDictionary<string, byte[]> Render(DateTimeOffset now)
    {
        DemoClock clock = DemoMessages.Shared.ClockAt(now);
        return DemoMessages.Shared.Templates.ToDictionary(
            template => template.Name,
            template => new TemplateRenderer(template, clock).Render()
        );
    }

    public static DateTimeOffset Arrival(string name) =>
        DemoMessages.Shared.ClockAt(Now).Arrival(DemoMessages.Shared.Templates.Single(t => t.Name == name));

    public static MimeMessage Message(string name)
    {
        using MemoryStream stream = new(All[name]);
        return MimeMessage.Load(stream, TestContext.Current.CancellationToken);
    }

    /// <summary>The bytes read as Latin-1: one character a byte, for looking at what is written, undecoded.</summary>
    public static string Raw(string name) => Encoding.Latin1.GetString(All[name]);

    /// <summary>The text of every text part, attachments and forwarded messages included.</summary>
    public static string Text(string name)
    {
        StringBuilder text = new();
        foreach (TextPart part in Message(name).BodyParts.OfType<TextPart>())
            text.AppendLine(part.Text);
        return text.ToString();
    }
}
