using System.Globalization;
using System.Text;
using System.Text.Json;
using MailTui.Testing.Smtp;

namespace MailTui.Tests.CommandLine;

/// <summary>The command line with a mailbox that sends through a server of the test's own.</summary>
public abstract class SendingTest : CommandLineTest
{
    protected const string Message = "From: me@example.com\nTo: Ann <ann@example.net>\nSubject: hello\n\nText.\n";

    /// <summary>A mailbox of that number, over a folder, that sends.</summary>
    protected void UseSender(SmtpServer server, int number = 0, string address = "나 <me@example.com>")
    {
        string mail = Path($"mail{number}");
        Directory.CreateDirectory(mail);
        string prefix = $"MAILTUI_Mailboxes__{number}__";
        Variables[prefix + "Name"] = $"box{number}";
        Variables[prefix + "Directory"] = mail;
        Variables[prefix + "Addresses__0"] = address;
        Variables[prefix + "Smtp__Host"] = SmtpServer.Host;
        Variables[prefix + "Smtp__Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
        Variables[prefix + "Smtp__Security"] = "None";
    }

    /// <summary>Runs it on that input, and returns what it printed.</summary>
    protected async Task<(int Code, string Output, string Error)> SendAsync(string input, params string[] arguments)
    {
        (int output, int error) = (Output.Length, ErrorOutput.Length);
        Input = input;
        int code = await RunAsync(arguments);
        return (code, Output[output..], ErrorOutput[error..]);
    }

    /// <summary>What a reader makes of it: subject, names of From and To, text.</summary>
    protected async Task<(string? Subject, string? From, string? To, string? Text)> ReadAsync(SmtpDelivery delivery)
    {
        string file = Path("delivered.eml");
        await File.WriteAllBytesAsync(file, delivery.Content);
        ProgramName = "mailtui";
        var (_, output, _) = await SendAsync("", "show", file, "--json");
        var read = JsonDocument.Parse(output).RootElement;
        return (
            read.GetProperty("subject").GetString(),
            read.GetProperty("from").GetProperty("name").GetString(),
            read.GetProperty("to")[0].GetProperty("name").GetString(),
            read.GetProperty("text").GetString()?.Trim()
        );
    }

    protected static string Text(SmtpDelivery delivery) => Encoding.UTF8.GetString(delivery.Content.Span);
}
