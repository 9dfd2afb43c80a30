using System.Runtime.CompilerServices;
using MailTui.Core.Messages;

namespace MailTui.Core.Tests.Demo;

internal static class Charsets
{
    /// <summary>
    /// MimeKit asks for its charsets once, at its first use; whatever test that is in, Core has registered them before.
    /// </summary>
    [ModuleInitializer]
    internal static void Register() => RuntimeHelpers.RunModuleConstructor(typeof(MessageKey).Module.ModuleHandle);
}
