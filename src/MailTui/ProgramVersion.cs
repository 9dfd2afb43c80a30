using System.Reflection;

namespace MailTui;

/// <summary>Which program this is: its version, and the commit that it was built from.</summary>
internal static class ProgramVersion
{
    /// <summary>As many digits as git shows.</summary>
    private const int CommitDigits = 7;

    /// <summary><c>0.1.0 (6bf9971)</c>; without a commit where it was built without git.</summary>
    public static string Text { get; } =
        Of(
            typeof(ProgramVersion)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
                ?? ""
        );

    /// <summary><c>0.1.0</c></summary>
    public static string Number { get; } = Text.Split(' ')[0];

    /// <summary>Reads what the build writes into the assembly: <c>0.1.0+6bf9971499…</c>, or <c>0.1.0</c>.</summary>
    internal static string Of(string informational) =>
        informational.Split('+', 2) is [var version, { Length: > 0 } commit]
            ? $"{version} ({commit[..Math.Min(CommitDigits, commit.Length)]})"
            : informational;
}
