using System.Collections.Concurrent;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace MailTui.Terminal;

/// <summary>Terminal.Gui's parser behind the <see cref="StraySequenceFilter"/>.</summary>
internal sealed class TerminalInputProcessor(ConcurrentQueue<char> queue, ITimeProvider? time)
    : AnsiInputProcessor(queue, time)
{
    private readonly StraySequenceFilter _filter = new();

    protected override void Process(char input) => base.Process(_filter.Pass(input, GetParser().State));
}
