using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing;

namespace MailTui.Benchmarks;

/// <summary>From stored bytes to the first screen of a message, beside reading the same bytes as plain text.</summary>
internal static class RenderBenchmark
{
    private const int Width = 100;
    private const int Screen = 40;
    private const int Kibibyte = 1024;

    public static Task RunAsync()
    {
        string sample = File.ReadAllText(
            Path.Combine(
                RepositoryRoot.Path,
                "tests",
                "MailTui.Core.Tests",
                "Rendering",
                "HtmlSamples",
                "newsletter.html"
            )
        );
        string body = sample[(sample.IndexOf("<table", StringComparison.Ordinal))..sample.LastIndexOf("<img", StringComparison.Ordinal)];
        byte[] html = Message("text/html", Repeat(body, 60 * Kibibyte));
        byte[] plain = Message("text/plain", Repeat("The forecast says rain until Thursday, https://walks.example/1\n> quoted\n", 60 * Kibibyte));
        byte[] long10 = Message("text/plain", Repeat("The forecast says rain until Thursday.\n", 10 * Kibibyte * Kibibyte));

        Console.WriteLine($"render: first screen of {Screen} lines at {Width} cells");
        double text = Print("plain text, 60 KB", plain);
        double rendered = Print("HTML newsletter, 60 KB", html);
        Console.WriteLine($"    {rendered / text:N1} × the plain text");
        Print("plain text, 10 MB", long10);
        double all = Measure.Milliseconds(() => Read(long10).Layout(Width));
        Console.WriteLine($"  {"plain text, 10 MB, all lines", -30} {all, 8:N1} ms");
        return Task.CompletedTask;
    }

    private static double Print(string name, byte[] message)
    {
        double milliseconds = Measure.Milliseconds(() => FirstScreen(message));
        Console.WriteLine($"  {name, -30} {milliseconds, 8:N2} ms");
        return milliseconds;
    }

    private static int FirstScreen(byte[] message) =>
        Read(message).Lines(Width, new LayoutOptions { FoldQuotes = true }).Take(Screen).Count();

    private static MessageDocument Read(byte[] message) =>
        MessageDocumentReader.Read(message, new MessageKey("key"), DateTimeOffset.UnixEpoch, ReadOptions.Default);

    private static byte[] Message(string type, string body) =>
        Encoding.UTF8.GetBytes($"From: a@example.com\nSubject: walks\nContent-Type: {type}; charset=utf-8\n\n{body}");

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));
}
