namespace MailTui.Terminal;

/// <summary>Standard input or output is a pipe or a file. The message is meant for the user; exit with 64.</summary>
internal sealed class NotATerminalException(string stream)
    : Exception(
        $"mailtui needs a terminal, and its standard {stream} is not one. "
            + "Run it in a terminal, or use a verb such as 'mailtui list' in scripts."
    );
