using System.Runtime.CompilerServices;

namespace MailTui.Tests.Screens;

internal static class RealDriverIsDisabled
{
    /// <summary>Before anything of the toolkit runs: tests have no terminal.</summary>
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
}
