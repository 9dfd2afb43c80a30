using System.Text;
using MailTui.Testing;

namespace MailTui.Tests.CommandLine;

/// <summary>Runs the command line in this process, in a world of the test's own.</summary>
public abstract class CommandLineTest : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly MemoryStream _binaryOut = new();

    protected string Output => _out.ToString();

    protected string ErrorOutput => _error.ToString();

    protected byte[] BinaryOutput => _binaryOut.ToArray();

    protected string Path(string name) => _directory[name];

    /// <summary>What stands on standard input.</summary>
    protected string Input { get; set; } = "";

    /// <summary>The same as bytes; null: <see cref="Input"/>.</summary>
    protected byte[]? BinaryInput { get; set; }

    /// <summary>What the program is called by.</summary>
    protected string ProgramName { get; set; } = "mailtui";

    /// <summary>Everything the program sees of the machine: a home directory that is empty, and no AWS.</summary>
    protected Dictionary<string, string> Variables { get; } = [];

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        _binaryOut.Dispose();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<int> RunAsync(params string[] arguments)
    {
        Variables.TryAdd("HOME", _directory["home"]);
        return ProgramMain.RunAsync(
            arguments,
            new ProgramEnvironment
            {
                In = new StringReader(Input),
                Out = _out,
                Error = _error,
                OpenBinaryIn = () => new MemoryStream(BinaryInput ?? Encoding.UTF8.GetBytes(Input)),
                OpenBinaryOut = () => _binaryOut,
                OutColumns = null,
                ErrorIsTerminal = false,
                Variables = Variables,
                Time = TimeProvider.System,
                ProgramName = ProgramName,
            }
        );
    }

    /// <summary>Configures one mailbox over a directory, and returns that directory.</summary>
    protected string UseDirectoryMailbox()
    {
        string mail = _directory["mail"];
        Directory.CreateDirectory(mail);
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Directory"] = mail;
        return mail;
    }

    /// <summary>Lays a message where the mailbox finds it.</summary>
    protected static void Store(string directory, string key, byte[] message) =>
        File.WriteAllBytes(System.IO.Path.Combine(directory, key), message);

    protected static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
