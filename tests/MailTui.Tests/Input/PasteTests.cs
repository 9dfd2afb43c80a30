using System.Collections.Concurrent;
using MailTui.Terminal;
using Terminal.Gui.Time;

namespace MailTui.Tests.Input;

public sealed class PasteTests
{
    [Fact]
    public void A_megabyte_comes_in_one_piece()
    {
        string text = string.Concat(Enumerable.Repeat("비가 오는 날, and rain\r", 55_600));
        var pasted = new List<string>();
        var processor = new TerminalInputProcessor(
            new ConcurrentQueue<char>($"\e[200~{text}\e[201~"),
            new VirtualTimeProvider()
        );
        processor.Paste += (_, paste) => pasted.Add(paste);
        processor.ProcessQueue();

        Assert.InRange(text.Length, 1_000_000, 1 << 20);
        Assert.Equal([text], pasted);
    }
}
