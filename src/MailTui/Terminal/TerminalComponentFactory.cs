using System.Collections.Concurrent;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace MailTui.Terminal;

/// <summary>Hands the parts of this layer to Terminal.Gui in place of its polling driver.</summary>
internal sealed class TerminalComponentFactory(TerminalInput input, TerminalOutput output, TerminalSizeMonitor size)
    : ComponentFactoryImpl<char>
{
    public override string GetDriverName() => DriverRegistry.Names.ANSI;

    public override IInput<char> CreateInput() => input;

    public override IInputProcessor CreateInputProcessor(
        ConcurrentQueue<char> inputBuffer,
        ITimeProvider? timeProvider = null
    ) => new TerminalInputProcessor(inputBuffer, timeProvider);

    public override IOutput CreateOutput() => output;

    public override ISizeMonitor CreateSizeMonitor(IOutput consoleOutput, IOutputBuffer outputBuffer) => size;
}
