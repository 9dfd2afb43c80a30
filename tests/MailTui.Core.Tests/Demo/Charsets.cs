using System.Runtime.CompilerServices;
using System.Text;

namespace MailTui.Core.Tests.Demo;

internal static class Charsets
{
    /// <summary>MimeKit asks for its charsets once, at its first use; whatever test that is in, this comes before.</summary>
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
