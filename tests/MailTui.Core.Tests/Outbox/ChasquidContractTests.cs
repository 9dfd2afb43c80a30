using MailTui.Core.Outbox;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Outbox;

/// <summary>The contract over a real mail server; <c>.ci/run</c> installs it, so there it never is skipped.</summary>
public sealed class ChasquidContractTests : SmtpContract
{
    protected override async Task<IDeliveringServer> StartAsync(SmtpSecurity security)
    {
        if (Chasquid.Binary is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("chasquid is not installed: no real mail server to test against.");
        return new Delivering(await Chasquid.StartAsync(TestContext.Current.CancellationToken), security);
    }

    private sealed class Delivering(Chasquid server, SmtpSecurity security) : IDeliveringServer
    {
        public SmtpOptions Options =>
            new()
            {
                Host = "localhost",
                Port = security == SmtpSecurity.Tls ? server.TlsPort : server.StartTlsPort,
                Security = security,
                CaFile = server.CaFile,
                UserName = Chasquid.UserName,
                Password = Chasquid.Password,
            };

        public Task<IReadOnlyList<byte[]>> DeliveredAsync(int count, CancellationToken cancellationToken) =>
            server.DeliveredAsync(count, cancellationToken);

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
