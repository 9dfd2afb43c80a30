// The terminal layer with the smallest program on top: what the end-to-end tests drive.
using MailTui.Terminal;
using MailTui.Testing.TerminalSample;
using Microsoft.Extensions.Logging.Abstractions;

try
{
    using TerminalSession session = TerminalSession.Open(
        new TerminalOptions { LogFile = "/tmp/sample.log" },
        NullLogger.Instance
    );
    if (Environment.GetEnvironmentVariable("SAMPLE_SAVE") is { } file)
        session.Save = () => File.WriteAllText(file, "saved");
    using SampleWindow window = new(session);
    int exitCode = session.Run(window);
    return exitCode;
}
catch (NotATerminalException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 64;
}
