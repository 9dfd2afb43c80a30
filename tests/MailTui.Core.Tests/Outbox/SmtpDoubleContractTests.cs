using MailTui.Core.Outbox;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Outbox;

/// <summary>The contract over the server of this process.</summary>
public sealed class SmtpDoubleContractTests : SmtpContract
{
    protected override Task<IDeliveringServer> StartAsync(SmtpSecurity security)
    {
        var server = SmtpServer.Start(
            new()
            {
                Security = security,
                UserName = Chasquid.UserName,
                Password = Chasquid.Password,
                Size = 5 * 1024 * 1024,
                KnowsRecipient = address => address == "ann@example.com",
            }
        );
        return Task.FromResult<IDeliveringServer>(new Delivering(server));
    }

    private sealed class Delivering(SmtpServer server) : IDeliveringServer
    {
        public SmtpOptions Options => SmtpBench.OptionsFor(server);

        public Task<IReadOnlyList<byte[]>> DeliveredAsync(int count, CancellationToken cancellationToken) =>
            // It keeps a message before it says that it has it.
            Task.FromResult<IReadOnlyList<byte[]>>([.. server.Delivered.Select(message => message.Content.ToArray())]);

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
