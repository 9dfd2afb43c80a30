using System.CommandLine;

namespace MailTui.CommandLine.Reference;

/// <summary>What a verb takes besides options.</summary>
internal sealed record ArgumentReference(ValueReference Value, string Description, bool IsOptional, bool IsRepeatable)
{
    public static ArgumentReference Of(Argument argument) =>
        new(
            ValueReference.Of(argument),
            argument.Description ?? "",
            argument.Arity.MinimumNumberOfValues == 0,
            argument.Arity.MaximumNumberOfValues > 1
        );
}
