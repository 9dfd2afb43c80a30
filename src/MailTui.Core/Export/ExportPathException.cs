namespace MailTui.Core.Export;

/// <summary>Nothing (more) can be exported to a place. What is there is whole, and the same export goes on from it.</summary>
public sealed class ExportPathException(ExportProblem reason, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public ExportProblem Reason { get; } = reason;
}
