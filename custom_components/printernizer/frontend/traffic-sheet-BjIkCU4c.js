import{$ as e,N as t,X as n,Y as r,b as i,ct as a,dt as o,et as s,f as c,ft as l,it as u,j as d,k as f,l as p,ot as m,pt as h,q as g,s as _,tt as v,ut as y,w as b,y as x,z as S}from"./shared-C6WGeRQi.js";var C={waiting:`muted`,running:`printing`,done:`success`,failed:`error`,cancelled:`muted`},w=class extends t{static{this.styles=[n,e,l`
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
    `]}render(){let{item:e}=this;if(!e)return y;let{fileId:t,name:n,state:r}=e,i=r===`running`||r===`waiting`&&(e.percent??0)>0,a=[r===`running`?``:this.text(`transfer.state.${r}`),e.facts];return o`<div class=${v({row:!0,[`tone-${C[r]}`]:!0})}>
      <ha-icon class="icon" .icon=${e.icon}></ha-icon>
      <div>
        ${t===null?o`<span class="name ellipsis" title=${n}>${n}</span>`:o`<a class="name ellipsis" href=${S(g(t))} title=${n}>${n}</a>`}
        <div class="small">${e.way}</div>
      </div>
      <div>${this._button(e)}</div>
      ${i?o`<printernizer-progress
              class="wide"
              .value=${e.percent}
              .label=${n}
            ></printernizer-progress>`:y}
      <div class="wide small">${a.filter(Boolean).join(` · `)}</div>
      ${e.error&&r!==`done`?o`<div class="wide error">
              <ha-icon icon="mdi:alert-circle-outline"></ha-icon> ${e.error}
            </div>`:y}
    </div>`}_button({cancel:e,name:t,retry:n}){return e?o`<printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`transfer.cancel`,{name:t})}
        @click=${e}
      ></printernizer-button>`:n?o`<printernizer-button
      variant="plain"
      icon="mdi:refresh"
      .label=${this.text(`transfer.retry`,{name:t})}
      @click=${n}
    ></printernizer-button>`:y}};r([a({attribute:!1})],w.prototype,`item`,void 0),w=r([s(`printernizer-traffic-row`)],w);var T=class extends t{static{this.styles=[n,l`
      li:last-child printernizer-traffic-row {
        border: 0;
      }
    `]}connectedCallback(){this.hasUpdated||(new d(this,this.stores.transfers),new d(this,this.stores.uploads)),super.connectedCallback()}firstUpdated(){this._dialog?.show(),this.renderRoot.addEventListener(`click`,e=>{e.composedPath().some(e=>e instanceof HTMLAnchorElement)&&this._dialog?.close()})}render(){let e=this.stores.uploads.state.list,t=this.stores.transfers.state.list,n=[...e,...t].some(b);return o`<printernizer-dialog sheet .heading=${this.text(`traffic.title`)}>
      ${e.length+t.length===0?o`<printernizer-notice
              icon="mdi:swap-vertical"
              .heading=${this.text(`traffic.empty`)}
              .text=${this.text(`traffic.empty_text`)}
            ></printernizer-notice>`:o`<ul aria-label=${this.text(`traffic.title`)}>
              ${p(e,({id:e})=>`upload-${e}`,e=>this._row(this._upload(e)))}
              ${p(t,({id:e})=>e,e=>this._row(this._transfer(e)))}
            </ul>`}
      ${n?o`<printernizer-button
              slot="actions"
              icon="mdi:broom"
              .text=${this.text(`traffic.clear`)}
              @click=${this._clear}
            ></printernizer-button>`:y}
    </printernizer-dialog>`}_row(e){return o`<li><printernizer-traffic-row .item=${e}></printernizer-traffic-row></li>`}_upload(e){let{formats:t}=this.i18n,{uploads:n}=this.stores,{detail:r,done:i,id:a,problem:o,size:s,state:c}=e,l=c===`running`&&i>=s,u=this.stores.fleet.state.printers.get(e.entryId??``)?.name,d=this.text(`traffic.from_browser`),f=o?this.text(`upload.problem.${o}`):``;return{name:e.name,way:u===void 0?d:this.text(`traffic.way`,{from:d,to:u}),icon:`mdi:upload`,state:c,percent:_(e),facts:l?this.text(`upload.checking`):c===`running`?this.text(`traffic.bytes`,{done:t.bytes(i),size:t.bytes(s)}):t.bytes(s),error:o===`refused`&&r?r:[f,r].filter(Boolean).join(` `),fileId:e.fileId??null,cancel:b(e)?void 0:()=>{n.cancel(a)},retry:c===`failed`&&n.canRetry(a)?()=>{n.retry(a)}:void 0}}_transfer(e){let t=e.direction===`download`,n=this.text(`source.library`),[r,i]=t?[e.printer_name,n]:[n,e.printer_name];return{name:e.name,way:this.text(`traffic.way`,{from:r,to:i}),icon:t?`mdi:download`:`mdi:send-outline`,state:e.state,percent:_(e),facts:this._facts(e),error:e.error??``,fileId:e.file_id,cancel:b(e)?void 0:()=>void this._try(()=>this.stores.transfers.cancel(e.id)),retry:void 0}}_facts({done:e,next_try_at:t,rate:n,remaining:r,size:i,state:a,tries:o}){let{formats:s}=this.i18n,c=i===null?``:s.bytes(i),l=a===`running`,u=i===null?s.bytes(e):this.text(`traffic.bytes`,{done:s.bytes(e),size:c});return[l?u:c,l&&n!==null?s.rate(n):``,l&&r!==null?this.text(`job.left`,{time:s.duration(r)}):``,o>1?this.text(`transfer.try`,{count:o}):``,a===`waiting`&&t!==null?this.text(`transfer.next_try`,{time:s.moment(t,f.now)}):``].filter(Boolean).join(` · `)}_clear(){this.stores.uploads.clear(),this.stores.transfers.state.list.some(b)&&this._try(()=>this.stores.transfers.clear())}async _try(e){try{await e()}catch(e){this.api&&x(this,await i(this.api,this.i18n.texts,e))}}};r([a({attribute:!1})],T.prototype,`stores`,void 0),r([h({context:u}),a({attribute:!1})],T.prototype,`api`,void 0),r([m(`printernizer-dialog`)],T.prototype,`_dialog`,void 0),T=r([s(`printernizer-traffic-sheet`)],T);async function E(e,t){let n=document.createElement(`printernizer-traffic-sheet`);n.stores=t,await c(e,n)}export{E as showTraffic};