using System.Text;
using System.Text.RegularExpressions;
using MailTui.Core.Text;

namespace MailTui.Core.Programs;

/// <summary>
/// Reads what a program writes to two streams into one text, up to a limit. Beyond it the streams are read on and forgotten:
/// a program that is not read stands still, and it may be writing a file.
/// </summary>
internal sealed partial class OutputCollector(int most)
{
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();

    public bool IsCut { get; private set; }

    /// <summary>What has come so far, safe to show; colours and other controls of the terminal are left out.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
                return TerminalText.Block(Controls().Replace(_text.ToString(), "")).TrimEnd('\n', ' ');
        }
    }

    public async Task ReadAsync(StreamReader stream, CancellationToken cancellationToken)
    {
        char[] buffer = new char[8 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false)) > 0)
        {
            lock (_lock)
            {
                int room = Math.Min(read, most - _text.Length);
                _text.Append(buffer, 0, room);
                IsCut |= room < read;
            }
        }
    }

    /// <summary>CSI and OSC sequences (ECMA-48 §5.4, §5.6).</summary>
    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]|\e\][^\a\e]*(\a|\e\\)?")]
    private static partial Regex Controls();
}
