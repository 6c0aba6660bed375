import{$ as e,G as t,J as n,N as r,Q as i,U as a,Y as o,at as s,b as c,ct as l,et as u,f as d,j as f,k as p,l as m,lt as h,rt as g,s as _,st as v,tt as y,ut as b,w as x,y as S}from"./shared-DXk6d-tK.js";var C={waiting:`muted`,running:`printing`,done:`success`,failed:`error`,cancelled:`muted`},w=class extends r{static{this.styles=[o,i,h`
      :host {
        display: block;
        padding: 12px 0;
        border-bottom: 1px solid var(--pz-line);
      }
      .row {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
      }
      .icon {
        --mdc-icon-size: 24px;
        color: var(--tone);
      }
      .name {
        display: block;
        font-weight: 500;
        color: inherit;
        text-decoration: none;
      }
      a.name:hover {
        text-decoration: underline;
      }
      .wide {
        grid-column: 2 / -1;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      .error {
        overflow-wrap: anywhere;
      }
      .error ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-error);
        vertical-align: -3px;
      }
    `]}render(){let{item:e}=this;if(!e)return v;let{fileId:n,name:r,state:i}=e,o=i===`running`||i===`waiting`&&(e.percent??0)>0,s=[i===`running`?``:this.text(`transfer.state.${i}`),e.facts];return l`<div class=${u({row:!0,[`tone-${C[i]}`]:!0})}>
      <ha-icon class="icon" .icon=${e.icon}></ha-icon>
      <div>
        ${n===null?l`<span class="name ellipsis" title=${r}>${r}</span>`:l`<a class="name ellipsis" href=${t(a(n))} title=${r}>${r}</a>`}
        <div class="small">${e.way}</div>
      </div>
      <div>${this._button(e)}</div>
      ${o?l`<printernizer-progress
              class="wide"
              .value=${e.percent}
              .label=${r}
            ></printernizer-progress>`:v}
      <div class="wide small">${s.filter(Boolean).join(` · `)}</div>
      ${e.error&&i!==`done`?l`<div class="wide error">
              <ha-icon icon="mdi:alert-circle-outline"></ha-icon> ${e.error}
            </div>`:v}
    </div>`}_button({cancel:e,name:t,retry:n}){return e?l`<printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`transfer.cancel`,{name:t})}
        @click=${e}
      ></printernizer-button>`:n?l`<printernizer-button
      variant="plain"
      icon="mdi:refresh"
      .label=${this.text(`transfer.retry`,{name:t})}
      @click=${n}
    ></printernizer-button>`:v}};n([s({attribute:!1})],w.prototype,`item`,void 0),w=n([e(`printernizer-traffic-row`)],w);var T=class extends r{static{this.styles=[o,h`
      li:last-child printernizer-traffic-row {
        border: 0;
      }
    `]}connectedCallback(){this.hasUpdated||(new f(this,this.stores.transfers),new f(this,this.stores.uploads)),super.connectedCallback()}firstUpdated(){this._dialog?.show(),this.renderRoot.addEventListener(`click`,e=>{e.composedPath().some(e=>e instanceof HTMLAnchorElement)&&this._dialog?.close()})}render(){let e=this.stores.uploads.state.list,t=this.stores.transfers.state.list,n=[...e,...t].some(x);return l`<printernizer-dialog sheet .heading=${this.text(`traffic.title`)}>
      ${e.length+t.length===0?l`<printernizer-notice
              icon="mdi:swap-vertical"
              .heading=${this.text(`traffic.empty`)}
              .text=${this.text(`traffic.empty_text`)}
            ></printernizer-notice>`:l`<ul aria-label=${this.text(`traffic.title`)}>
              ${m(e,({id:e})=>`upload-${e}`,e=>this._row(this._upload(e)))}
              ${m(t,({id:e})=>e,e=>this._row(this._transfer(e)))}
            </ul>`}
      ${n?l`<printernizer-button
              slot="actions"
              icon="mdi:broom"
              .text=${this.text(`traffic.clear`)}
              @click=${this._clear}
            ></printernizer-button>`:v}
    </printernizer-dialog>`}_row(e){return l`<li><printernizer-traffic-row .item=${e}></printernizer-traffic-row></li>`}_upload(e){let{formats:t}=this.i18n,{uploads:n}=this.stores,{detail:r,done:i,id:a,problem:o,size:s,state:c}=e,l=c===`running`&&i>=s,u=this.stores.fleet.state.printers.get(e.entryId??``)?.name,d=this.text(`traffic.from_browser`),f=o?this.text(`upload.problem.${o}`):``;return{name:e.name,way:u===void 0?d:this.text(`traffic.way`,{from:d,to:u}),icon:`mdi:upload`,state:c,percent:_(e),facts:l?this.text(`upload.checking`):c===`running`?this.text(`traffic.bytes`,{done:t.bytes(i),size:t.bytes(s)}):t.bytes(s),error:o===`refused`&&r?r:[f,r].filter(Boolean).join(` `),fileId:e.fileId??null,cancel:x(e)?void 0:()=>{n.cancel(a)},retry:c===`failed`&&n.canRetry(a)?()=>{n.retry(a)}:void 0}}_transfer(e){let t=e.direction===`download`,n=this.text(`source.library`),[r,i]=t?[e.printer_name,n]:[n,e.printer_name];return{name:e.name,way:this.text(`traffic.way`,{from:r,to:i}),icon:t?`mdi:download`:`mdi:send-outline`,state:e.state,percent:_(e),facts:this._facts(e),error:e.error??``,fileId:e.file_id,cancel:x(e)?void 0:()=>void this._try(()=>this.stores.transfers.cancel(e.id)),retry:void 0}}_facts({done:e,next_try_at:t,rate:n,remaining:r,size:i,state:a,tries:o}){let{formats:s}=this.i18n,c=i===null?``:s.bytes(i),l=a===`running`,u=i===null?s.bytes(e):this.text(`traffic.bytes`,{done:s.bytes(e),size:c});return[l?u:c,l&&n!==null?s.rate(n):``,l&&r!==null?this.text(`job.left`,{time:s.duration(r)}):``,o>1?this.text(`transfer.try`,{count:o}):``,a===`waiting`&&t!==null?this.text(`transfer.next_try`,{time:s.moment(t,p.now)}):``].filter(Boolean).join(` · `)}_clear(){this.stores.uploads.clear(),this.stores.transfers.state.list.some(x)&&this._try(()=>this.stores.transfers.clear())}async _try(e){try{await e()}catch(e){this.api&&S(this,await c(this.api,this.i18n.texts,e))}}};n([s({attribute:!1})],T.prototype,`stores`,void 0),n([b({context:y}),s({attribute:!1})],T.prototype,`api`,void 0),n([g(`printernizer-dialog`)],T.prototype,`_dialog`,void 0),T=n([e(`printernizer-traffic-sheet`)],T);async function E(e,t){let n=document.createElement(`printernizer-traffic-sheet`);n.stores=t,await d(e,n)}export{E as showTraffic};